import { createBrowserRouter, Outlet, ScrollRestoration } from 'react-router'
import SignInPage from '../features/accounts/signIn/SignInPage'
import { EntryShell } from './EntryShell'
import { ErrorPage } from './ErrorPage'
import { officeRoutes } from './office/officeRoutes'
import { page } from './page'
import StartPage from './pages/StartPage'
import { Shell } from './Shell'

const root = <><ScrollRestoration /><Outlet /></>

// The two where one comes in are there at once; the others are fetched when one goes there.
export const router = createBrowserRouter([
  {
    element: root,
    errorElement: <ErrorPage />,
    hydrateFallbackElement: <></>,
    children: [
      {
        element: <EntryShell />,
        children: [
          { path: '/inloggen', Component: SignInPage },
          { path: '/wachtwoord-opvragen', lazy: page(() => import('../features/accounts/passwords/RequestPasswordPage')) },
          { path: '/verificatie', lazy: page(() => import('../features/verification/VerificationPage')) },
          { path: '/afmelden', lazy: page(() => import('../features/preferences/UnsubscribePage')) },
          { path: '/mailadres-terugzetten', lazy: page(() => import('../features/accounts/address/StopAddressChangePage')) },
          { path: '/wachtwoord', lazy: page(() => import('../features/accounts/passwords/SetPasswordPage')) },
        ],
      },
      officeRoutes,
      {
        element: <Shell />,
        children: [
          { path: '/', Component: StartPage },
          { path: '/documenten/:documentId', lazy: page(() => import('./pages/DocumentPage')) },
          { path: '/ondertekenen', lazy: page(() => import('./pages/SignSeveralPage')) },
          { path: '/aangiften', lazy: page(() => import('./pages/ReturnsPage')) },
          { path: '/facturen', lazy: page(() => import('./pages/InvoicesPage')) },
          { path: '/dossier', lazy: page(() => import('./pages/DossierPage')) },
          { path: '/vragen', lazy: page(() => import('./pages/QuestionsPage')) },
          { path: '/vragen/nieuw', lazy: page(() => import('./pages/NewQuestionPage')) },
          { path: '/vragen/:questionId', lazy: page(() => import('./pages/QuestionPage')) },
          { path: '/gegevens', lazy: page(() => import('./pages/DetailsPage')) },
          { path: '/gegevens/wijzigen', lazy: page(() => import('../features/dossiers/contact/ProposeContactPage')) },
          { path: '/meldingen', lazy: page(() => import('../features/preferences/NoticesPage')) },
          { path: '/accountbeveiliging', lazy: page(() => import('../features/accounts/security/AccountSecurityPage')) },
          { path: '/accountbeveiliging/activeren', lazy: page(() => import('../features/accounts/secondFactor/SetUpPage')) },
          { path: '/accountbeveiliging/wachtwoord', lazy: page(() => import('../features/accounts/passwords/ChangePasswordPage')) },
          { path: '/accountbeveiliging/mobiel', lazy: page(() => import('../features/accounts/mobile/MobilePage')) },
          { path: '*', lazy: page(() => import('./pages/NotFoundPage')) },
        ],
      },
    ],
  },
])
