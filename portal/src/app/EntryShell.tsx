import { useQueryClient } from '@tanstack/react-query'
import { Suspense, useEffect } from 'react'
import { Outlet } from 'react-router'
import { showFor } from '../api/whoseSession'
import { Frame } from './Frame'

/** The pages for which one need not be signed in. */
export function EntryShell() {
  const client = useQueryClient()
  // Whoever sits here next must not find what another person had fetched.
  useEffect(() => {
    client.clear()
    showFor(undefined)
  }, [client])
  return <Frame><Suspense><Outlet /></Suspense></Frame>
}
