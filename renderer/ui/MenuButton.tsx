import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'

type Props = Readonly<{
  label: string
  items: readonly Readonly<{ id: string; label: string }>[]
  onChoose: (id: string) => void
}>

/** A button that opens a list of acts; nothing happens before one of them is chosen. */
export function MenuButton({ label, items, onChoose }: Props) {
  return (
    <MenuTrigger>
      <Button className="btn plain">{label}</Button>
      <Popover className="menuPopover">
        <Menu
          className="menu"
          onAction={(id) => {
            onChoose(String(id))
          }}
        >
          {items.map((item) => (
            <MenuItem key={item.id} id={item.id} className="menuItem">
              {item.label}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
