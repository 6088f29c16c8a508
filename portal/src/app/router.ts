import { createBrowserRouter } from 'react-router'
import { fetchAhead } from './fetchAhead'
import { queryClient } from './queryClient'
import { routes } from './routes'

export const router = createBrowserRouter(routes)
fetchAhead(routes, queryClient)
