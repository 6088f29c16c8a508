import { Outlet, type RouteObject, ScrollRestoration } from 'react-router'
import SignInPage from '../features/accounts/signIn/SignInPage'
import { tasksQuery } from '../features/tasks/listTasks'
import { EntryShell } from './EntryShell'
import { ErrorPage } from './ErrorPage'
import { Frame } from './Frame'
import { officeRoutes } from './office/officeRoutes'
import { type Handle, page } from './page'
import { PageWaiting, type Shape } from './PageWaiting'
import StartPage from './pages/StartPage'
import { PendingBar } from './PendingBar'
import { Shell } from './Shell'

const root = <><PendingBar /><ScrollRestoration /><Outlet /></>

/** Shown inside the shell until their code is there, in the shape that they will have. */
const shaped = (shape: Shape, routes: RouteObject[]) =>
  routes.map((route) => ({ handle: { shape } satisfies Handle, hydrateFallbackElement: <PageWaiting />, ...route }) as RouteObject)

const start: Handle = { shape: 'list', ahead: (client) => void client.prefetchQuery(tasksQuery) }

// The two where one comes in are there at once; the others are fetched when one goes there.
export const routes: RouteObject[] = [
  {
    element: root,
    errorElement: <ErrorPage />,
    hydrateFallbackElement: <Frame><PageWaiting /></Frame>,
    children: [
      {
        element: <EntryShell />,
        children: [
          { path: '/inloggen', Component: SignInPage },
          ...shaped('card', [
            { path: '/wachtwoord-opvragen', lazy: page(() => import('../features/accounts/passwords/RequestPasswordPage')) },
            { path: '/verificatie', lazy: page(() => import('../features/verification/VerificationPage')) },
            { path: '/afmelden', lazy: page(() => import('../features/preferences/UnsubscribePage')) },
            { path: '/mailadres-terugzetten', lazy: page(() => import('../features/accounts/address/StopAddressChangePage')) },
            { path: '/wachtwoord', lazy: page(() => import('../features/accounts/passwords/SetPasswordPage')) },
          ]),
        ],
      },
      { ...officeRoutes, hydrateFallbackElement: <Frame home="/kantoor"><PageWaiting /></Frame> } as RouteObject,
      {
        element: <Shell />,
        children: [
          { path: '/', Component: StartPage, handle: start },
          ...shaped('document', [
            { path: '/documenten/:documentId', lazy: page(() => import('./pages/DocumentPage')) },
          ]),
          ...shaped('list', [
            { path: '/ondertekenen', lazy: page(() => import('./pages/SignSeveralPage')) },
            { path: '/aangiften', lazy: page(() => import('./pages/ReturnsPage')) },
            { path: '/facturen', lazy: page(() => import('./pages/InvoicesPage')) },
            { path: '/dossier', lazy: page(() => import('./pages/DossierPage')) },
            { path: '/vragen', lazy: page(() => import('./pages/QuestionsPage')) },
            { path: '/vragen/:questionId', lazy: page(() => import('./pages/QuestionPage')) },
            { path: '/gegevens', lazy: page(() => import('./pages/DetailsPage')) },
            { path: '/accountbeveiliging', lazy: page(() => import('../features/accounts/security/AccountSecurityPage')) },
            { path: '*', lazy: page(() => import('./pages/NotFoundPage')) },
          ]),
          ...shaped('form', [
            { path: '/vragen/nieuw', lazy: page(() => import('./pages/NewQuestionPage')) },
            { path: '/gegevens/wijzigen', lazy: page(() => import('../features/dossiers/contact/ProposeContactPage')) },
            { path: '/meldingen', lazy: page(() => import('../features/preferences/NoticesPage')) },
            { path: '/accountbeveiliging/activeren', lazy: page(() => import('../features/accounts/secondFactor/SetUpPage')) },
            { path: '/accountbeveiliging/wachtwoord', lazy: page(() => import('../features/accounts/passwords/ChangePasswordPage')) },
            { path: '/accountbeveiliging/mobiel', lazy: page(() => import('../features/accounts/mobile/MobilePage')) },
          ]),
        ],
      },
    ],
  },
]
