// The jobs of the program in a queue. Numbers are given anew after the spooler was started again, so a job is known by the moment too
// at which it was handed over.
#include <stdio.h>
#include <stdlib.h>
#include <wchar.h>

#include "helper.h"

#define MOMENT_DIGITS 17
#define GONE (JOB_STATUS_PRINTED | JOB_STATUS_COMPLETE | JOB_STATUS_DELETED | JOB_STATUS_DELETING)

// The title stands on queues and accounting pages: no content. Jobs that wait to be released are told by it from single copies.
const wchar_t *title_of_job(bool is_held) { return is_held ? L"Naknada (serija)" : L"Naknada"; }

static void moment_of(const SYSTEMTIME *at, wchar_t digits[MOMENT_DIGITS + 1]) {
  snwprintf(digits, MOMENT_DIGITS + 1, L"%04u%02u%02u%02u%02u%02u%03u", at->wYear, at->wMonth, at->wDay, at->wHour,
            at->wMinute, at->wSecond, at->wMilliseconds);
}

static JOB_INFO_2W *read_job(HANDLE printer, DWORD job) {
  DWORD room = 0;
  GetJobW(printer, job, 2, NULL, 0, &room);
  JOB_INFO_2W *info = room == 0 ? NULL : malloc(room);
  if (info != NULL && GetJobW(printer, job, 2, (BYTE *)info, room, &room)) return info;
  free(info);
  return NULL;
}

// Nothing has been written of it yet: a job that is to wait is stopped before the printer could begin.
bool begin_job(HANDLE printer, DWORD job, bool is_held) {
  if (is_held && !SetJobW(printer, job, 0, NULL, JOB_CONTROL_PAUSE)) return false;
  wchar_t moment[MOMENT_DIGITS + 1] = L"0";
  JOB_INFO_2W *info = read_job(printer, job);
  if (info != NULL) moment_of(&info->Submitted, moment);
  free(info);
  say(L"job\t%lu\t%ls", job, moment);
  return true;
}

// Of this program, user and machine: a queue on a server holds the jobs of others too.
static bool is_own(const JOB_INFO_2W *job) {
  wchar_t user[MAX_NAME], machine[MAX_NAME];
  DWORD user_length = MAX_NAME, machine_length = MAX_NAME;
  if (job->pDocument == NULL || wcscmp(job->pDocument, title_of_job(true)) != 0) return false;
  if (!GetUserNameW(user, &user_length) || job->pUserName == NULL || _wcsicmp(job->pUserName, user) != 0) return false;
  if (job->pMachineName == NULL || !GetComputerNameW(machine, &machine_length)) return true;
  return _wcsicmp(job->pMachineName + wcsspn(job->pMachineName, L"\\"), machine) == 0;
}

static void say_job(const JOB_INFO_2W *job) {
  wchar_t moment[MOMENT_DIGITS + 1];
  moment_of(&job->Submitted, moment);
  const wchar_t *state = job->Status & GONE ? L"left" : job->Status & JOB_STATUS_PAUSED ? L"held" : L"inLine";
  say(L"queued\t%lu\t%ls\t%ls", job->JobId, moment, state);
}

enum ending list_jobs(const wchar_t *name) {
  HANDLE printer;
  DWORD room = 0, count = 0;
  if (!OpenPrinterW((wchar_t *)name, &printer, NULL)) return ending_of(GetLastError(), NO_PRINTER);
  EnumJobsW(printer, 0, MAXDWORD, 2, NULL, 0, &room, &count);
  JOB_INFO_2W *jobs = malloc(room + 1);
  bool is_told = jobs != NULL && EnumJobsW(printer, 0, MAXDWORD, 2, (BYTE *)jobs, room, &room, &count);
  enum ending ending = is_told ? DONE : ending_of(GetLastError(), NO_SPOOLER);
  for (DWORD at = 0; is_told && at < count; at += 1)
    if (is_own(&jobs[at])) say_job(&jobs[at]);
  free(jobs);
  ClosePrinter(printer);
  return ending;
}

static bool is_of_moment(HANDLE printer, DWORD job, const wchar_t *submitted) {
  wchar_t moment[MOMENT_DIGITS + 1] = L"";
  JOB_INFO_2W *info = read_job(printer, job);
  if (info != NULL) moment_of(&info->Submitted, moment);
  free(info);
  return wcscmp(moment, submitted) == 0;
}

enum ending control_job(const wchar_t *name, const wchar_t *job, const wchar_t *submitted, DWORD control) {
  HANDLE printer;
  DWORD number = wcstoul(job, NULL, 10);
  if (!OpenPrinterW((wchar_t *)name, &printer, NULL)) return ending_of(GetLastError(), NO_PRINTER);
  enum ending ending = NO_JOB;
  if (is_of_moment(printer, number, submitted))
    ending = SetJobW(printer, number, 0, NULL, control) ? DONE : ending_of(GetLastError(), NO_JOB);
  ClosePrinter(printer);
  return ending;
}
