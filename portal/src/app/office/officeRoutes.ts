import type { RouteObject } from 'react-router'
import { page } from '../page'

/** The office's pages. Not one of them, nor their words, is in what a client fetches. */
export const officeRoutes: RouteObject = {
  path: '/kantoor',
  children: [
    { path: 'aanmelden', lazy: page(() => import('./SignInPage')) },
    {
      lazy: page(() => import('./OfficeShell')),
      children: [
        { index: true, lazy: page(() => import('../../features/office/work/WorkPage')) },
        { path: 'taken', lazy: page(() => import('../../features/office/work/TasksPage')) },
        { path: 'dossiers', lazy: page(() => import('../../features/office/clients/ClientsPage')) },
        { path: 'dossiers/nieuw', lazy: page(() => import('../../features/office/dossier/NewDossierPage')) },
        { path: 'dossiers/:dossierId', lazy: page(() => import('./OfficeDossierPage')) },
        { path: 'dossiers/:dossierId/plaatsen', lazy: page(() => import('../../features/office/upload/UploadPage')) },
        { path: 'dossiers/:dossierId/delen', lazy: page(() => import('../../features/office/dossier/SharePage')) },
        { path: 'dossiers/:dossierId/delen/:personId', lazy: page(() => import('../../features/office/dossier/SharePage')) },
        { path: 'dossiers/:dossierId/contactgegevens', lazy: page(() => import('../../features/office/dossier/contact/ContactPage')) },
        { path: 'dossiers/:dossierId/bericht', lazy: page(() => import('../../features/office/conversations/StartPage')) },
        { path: 'uitstelregeling', lazy: page(() => import('../../features/office/scheme/SchemePage')) },
        { path: 'stapels', lazy: page(() => import('../../features/office/batches/BatchesPage')) },
        { path: 'stapels/:batchId', lazy: page(() => import('../../features/office/batches/BatchPage')) },
        { path: 'vragen', lazy: page(() => import('../../features/office/conversations/ConversationsPage')) },
        { path: 'vragen/:questionId', lazy: page(() => import('../../features/office/conversations/ConversationPage')) },
        { path: 'documenten/:documentId', lazy: page(() => import('./OfficeDocumentPage')) },
        { path: 'documenten/:documentId/bewijs', lazy: page(() => import('../../features/office/document/TrailPage')) },
        { path: 'personen', lazy: page(() => import('../../features/office/people/PeoplePage')) },
        { path: 'personen/nieuw', lazy: page(() => import('../../features/office/people/NewPersonPage')) },
        { path: 'personen/importeren', lazy: page(() => import('../../features/office/import/ImportPage')) },
        { path: 'personen/:personId', lazy: page(() => import('../../features/office/people/PersonPage')) },
        { path: 'personen/:personId/wijzigen', lazy: page(() => import('../../features/office/people/ChangePersonPage')) },
        { path: 'wijzigingen/:changeId', lazy: page(() => import('../../features/office/changes/ChangePage')) },
        { path: '*', lazy: page(() => import('../pages/NotFoundPage')) },
      ],
    },
  ],
}
