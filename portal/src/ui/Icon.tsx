const paths = {
  check: 'M5 12.5 10 17.500 19 7',
  cross: 'M6 6l12 12M18 6 6 18',
  search: 'M10.500 17a6.500 6.500 0 1 0 0-13 6.500 6.500 0 0 0 0 13ZM15.500 15.500 20 20',
  filter: 'M4 6h16M7 12h10M10 18h4',
  columns: 'M4 5h16v14H4V5ZM10 5v14M15 5v14',
  up: 'M12 19V5M6 11l6-6 6 6',
  down: 'M12 5v14M6 13l6 6 6-6',
  narrower: 'M3 12h6M6.500 9 9.500 12l-3 3M21 12h-6M17.500 9l-3 3 3 3',
  wider: 'M3 12h6M6 9l-3 3 3 3M21 12h-6M18 9l3 3-3 3',
  checklist: 'M9 4h6v3H9V4ZM9 5.500H5V21h14V5.500h-4M9 14l2 2 4-4',
  receipt: 'M6 3h12v18l-3-2-3 2-3-2-3 2V3ZM9.500 8h5M9.500 12h5',
  eye: 'M2.500 12c2.500-4.500 5.700-6.500 9.500-6.500s7 2 9.500 6.500c-2.500 4.500-5.700 6.500-9.500 6.500S5 16.500 2.500 12ZM12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6Z',
  info: 'M12 11v6M12 7.500v.01M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0Z',
  alert: 'M12 8v5.500M12 17v.01M10.300 3.900 2.600 17.300A2 2 0 0 0 4.300 20.300h15.400a2 2 0 0 0 1.700-3L13.700 3.900a2 2 0 0 0-3.400 0Z',
  chevron: 'm7 10 5 5 5-5',
  right: 'm10 7 5 5-5 5',
  left: 'm14 7-5 5 5 5',
  calendar: 'M4 6h16v14H4V6ZM4 10.500h16M8 3.500V7M16 3.500V7',
  clock: 'M12 7.500V12l3 2M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0Z',
  pen: 'M4 20h4L19 9l-4-4L4 16v4ZM13 7l4 4',
  book: 'M4 5.500c3-1 5.500-.5 8 1 2.500-1.500 5-2 8-1v13c-3-1-5.500-.5-8 1-2.500-1.500-5-2-8-1v-13ZM12 6.500v13',
  reply: 'M9 7 4 12l5 5M4 12h9c4 0 7 2 7 6',
  file: 'M6 3h8l5 5v13H6V3ZM14 3v5h5',
  download: 'M12 4v11M7 11l5 5 5-5M5 20h14',
  home: 'M4 11 12 4l8 7v9h-5.500v-5.500h-5V20H4v-9Z',
  folder: 'M3 6.500h6.500l2 2.500H21v10.500H3v-13Z',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4.500 20.500c.7-4 3.700-6 7.500-6s6.800 2 7.500 6',
  plus: 'M12 6v12M6 12h12',
  minus: 'M6 12h12',
  print: 'M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7v-6Z',
  back: 'M19 12H5M11 6l-6 6 6 6',
  dash: 'M8 12h8',
  more: 'M5 7h14M5 12h14M5 17h14',
  key: 'M15.500 13a4.500 4.500 0 1 0 0-9 4.500 4.500 0 0 0 0 9ZM12.300 11.700 4 20M7 17l2.500 2.500',
  phone: 'M7 3h10v18H7V3ZM11 17.500h2',
  shield: 'M12 3 19.500 6v6c0 4.500-3 7.500-7.500 9-4.500-1.500-7.500-4.500-7.500-9V6L12 3Z',
  copy: 'M9 9h11v11H9V9ZM15 9V4H4v11h5',
  screen: 'M3 5h18v11H3V5ZM9 20h6M12 16v4',
  message: 'M4 5h16v11H10l-4 4v-4H4V5Z',
  history: 'M4 12a8 8 0 1 0 2.500-5.800L4 8.500M4 4v4.500h4.500M12 8v4.500l3 1.500',
  bold: 'M7 5h6a3.500 3.500 0 0 1 0 7H7V5ZM7 12h7a3.500 3.500 0 0 1 0 7H7v-7Z',
  italic: 'M11 5h6M7 19h6M14 5l-4 14',
  underline: 'M7 4v7a5 5 0 0 0 10 0V4M6 20h12',
  bullets: 'M9 6h11M9 12h11M9 18h11M4.500 6v.01M4.500 12v.01M4.500 18v.01',
  numbers: 'M10 6h10M10 12h10M10 18h10M4 4.500 5.500 4v5M3.500 14.500c.5-1.500 3-1 2 .8L3.500 19H6',
  link: 'M10 14a4 4 0 0 0 6 .5l3-3a4 4 0 0 0-6-6l-1 1M14 10a4 4 0 0 0-6-.5l-3 3a4 4 0 0 0 6 6l1-1',
} as const

export type IconName = keyof typeof paths

/** Always beside words, so hidden from screen readers. */
export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  )
}
