import { useState } from 'react'
import type { Output } from '../../../shared/contract/channels.ts'
import { keyIn } from '../../../shared/text/messageKey.ts'
import { useSession } from '../../api/session.ts'
import { useChannel, useCommand } from '../../api/useChannel.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { PrintLesson } from './PrintLesson.tsx'

type Lesson = Output<'practice.lesson'>
/** The lesson of the role over every screen: what comes next, what is done, and at its end the result. */
export function LessonBar() {
  const { t } = useText()
  const { person } = useSession()
  const [isOpen, setIsOpen] = useState(false)
  const { data } = useChannel('practice.lesson', {}, { pollWhile: isRunning, onlyWhileShown: true })
  const begin = useCommand('practice.beginLesson')
  const end = useCommand('practice.endLesson')
  const [role] = person.roles
  if (data === undefined || role === undefined) return null
  const done = data.steps.filter(({ at }) => at !== undefined).length
  return (
    <section className="lesson" aria-label={t(keyIn('shell.lesson.title', role))}>
      <div className="lessonHead">
        <b>{t(keyIn('shell.lesson.title', role))}</b>
        <span className="mut">{t('shell.lesson.progress', { done, total: data.steps.length })}</span>
        <span role="status">{data.begun === undefined ? '' : <Now lesson={data} />}</span>
        <span className="sp" />
        <Button
          isExpanded={isOpen}
          onPress={() => {
            setIsOpen(!isOpen)
          }}
        >
          {t('shell.lesson.show')}
        </Button>
        {isRunning(data) ? (
          <Button
            onPress={() => {
              end.mutate({})
              setIsOpen(true)
            }}
            isDisabled={end.isPending}
          >
            {t('shell.lesson.end')}
          </Button>
        ) : (
          <Button
            onPress={() => {
              begin.mutate({})
            }}
            isDisabled={begin.isPending}
          >
            {t(data.begun === undefined ? 'shell.lesson.begin' : 'shell.lesson.again')}
          </Button>
        )}
      </div>
      {isOpen && <Steps lesson={data} />}
    </section>
  )
}

function isRunning({ begun, ended }: Lesson): boolean {
  return begun !== undefined && ended === undefined
}

/** What comes next; at the end how it went. */
function Now({ lesson: { steps, begun, until, ended } }: Readonly<{ lesson: Lesson }>) {
  const { t, time } = useText()
  const missed = steps.filter(({ at }) => at === undefined).map(({ id }) => t(keyIn('shell.lesson.step', id)))
  if (ended !== undefined) {
    const [done, total] = [steps.length - missed.length, steps.length]
    const span = { from: time(begun ?? ended), to: time(until ?? ended) }
    const rest = missed.length === 0 ? t('shell.lesson.whole') : t('shell.lesson.missed', { steps: missed.join('; ') })
    return `${t('shell.lesson.result', { done, total, ...span })} ${rest}`
  }
  const [next] = missed
  return next === undefined ? t('shell.lesson.allDone') : t('shell.lesson.next', { step: next })
}

/** What is to be done and how; once the lesson has ended, its result can be printed. */
function Steps({ lesson: { steps, ended } }: Readonly<{ lesson: Lesson }>) {
  const { t, time } = useText()
  return (
    <>
      <ol className="lessonSteps">
        {steps.map(({ id, at }) => (
          <li key={id} className={at === undefined ? undefined : 'done'}>
            <b>{t(keyIn('shell.lesson.step', id))}</b>{' '}
            <span className="mut">
              {at === undefined
                ? t('shell.lesson.open')
                : `${t('shell.lesson.done')} ${t('shell.lesson.at', { time: time(at) })}`}
            </span>
            <small>{t(keyIn('shell.lesson.how', id))}</small>
          </li>
        ))}
      </ol>
      {ended !== undefined && <PrintLesson key={ended} />}
    </>
  )
}
