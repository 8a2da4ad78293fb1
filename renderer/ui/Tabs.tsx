import type { ReactNode } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'

/** One page behind several tabs; the arrow keys go from tab to tab, Tab goes into what is open. */
export function TabGroup({
  current,
  onChange,
  children,
}: Readonly<{ current: string; onChange: (tab: string) => void; children: ReactNode }>) {
  return (
    <Tabs
      className="tabGroup"
      selectedKey={current}
      onSelectionChange={(tab) => {
        onChange(String(tab))
      }}
    >
      {children}
    </Tabs>
  )
}

export type TabName = Readonly<{ id: string; label: string; count?: number | undefined }>

export function TabNames({ label, tabs }: Readonly<{ label: string; tabs: readonly TabName[] }>) {
  return (
    <TabList className="tabs" aria-label={label} items={tabs}>
      {({ id, label: name, count }) => (
        <Tab id={id} className="tab">
          {name}
          {count !== undefined && <span className="mut"> {count}</span>}
        </Tab>
      )}
    </TabList>
  )
}

/** What stands behind the tab that is open. */
export function OpenTab({ id, children }: Readonly<{ id: string; children: ReactNode }>) {
  return (
    // Made anew for each tab: the panel keeps the identifier it first had, and the tab would name one that is not there.
    <TabPanel key={id} id={id} className="tabPanel">
      {children}
    </TabPanel>
  )
}
