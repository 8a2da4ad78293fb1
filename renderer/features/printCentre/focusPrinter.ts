/** Where a press leads while no printer is chosen. */
export function focusPrinter(): void {
  document.querySelector<HTMLElement>('[data-field="print.printer"]')?.focus()
}
