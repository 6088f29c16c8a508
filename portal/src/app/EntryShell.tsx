import { Suspense } from 'react'
import { Outlet } from 'react-router'
import { Frame } from './Frame'

export function EntryShell() {
  return <Frame><Suspense><Outlet /></Suspense></Frame>
}
