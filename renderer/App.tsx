import { useEffect, type ReactNode } from 'react'
import { Route, Router, Switch } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { AwayPage } from './pages/away/AwayPage.tsx'
import { CardsPage } from './pages/cards/CardsPage.tsx'
import { ChangedCount } from './pages/import/ChangedCount.tsx'
import { ImportPage } from './pages/import/ImportPage.tsx'
import { InboxCount } from './pages/inbox/InboxCount.tsx'
import { InboxPage } from './pages/inbox/InboxPage.tsx'
import { NotesPage } from './pages/notes/NotesPage.tsx'
import { QuizPage } from './pages/quiz/QuizPage.tsx'
import { dropSitting } from './pages/review/kept-sitting.ts'
import { ReviewPage } from './pages/review/ReviewPage.tsx'
import { SettingsPage } from './pages/settings/SettingsPage.tsx'
import { TodayPage } from './pages/today/TodayPage.tsx'
import { latePage } from './late-page.tsx'
import { ServicesContext, type Services } from './services.ts'
import { Frame } from './ui/Frame.tsx'
import { JournalAlert } from './ui/JournalAlert.tsx'
import { WaitingAlert } from './ui/WaitingAlert.tsx'
import { readNotesPlace } from './ui/notes/notes-address.ts'

// Charts are a large library that no other page waits for; it is read while nothing else is to be done.
const { Page: SimulatePage } = latePage(() => import('./pages/simulate/SimulatePage.tsx'))
const { Page: StatisticsPage, prepare: readCharts } = latePage(
  () => import('./pages/statistics/StatisticsPage.tsx'),
)

/** The whole app: which page stands at which address. */
export function App({ services }: { services: Services }) {
  const [address] = useHashLocation()
  const { automatic } = services
  useEffect(() => {
    // A sitting waits while its learner looks into the notes, and no longer.
    if (/^\/(review|ahead|notes)(\/|$)/.test(address)) return
    dropSitting()
    void automatic.check()
  }, [address, automatic])
  useEffect(() => {
    const soon = requestIdleCallback(readCharts)
    return () => cancelIdleCallback(soon)
  }, [])
  return (
    <ServicesContext value={services}>
      <WaitingAlert changes={services.changes} />
      {services.journal && <JournalAlert journal={services.journal} />}
      <Router hook={useHashLocation}>
        <Switch>
          <Route path="/review/:deckId?">
            {({ deckId }) => <ReviewPage key={deckId ?? ''} {...(deckId ? { deckId } : {})} />}
          </Route>
          <Route path="/ahead/:days">
            {({ days }) => <ReviewPage key={`ahead ${days}`} aheadDays={aheadDaysOf(days)} />}
          </Route>
          <Route path="/away">
            <Page title="Away">
              <AwayPage />
            </Page>
          </Route>
          <Route path="/notes/:place">
            {({ place }) => (
              <Page title="Notes" size="full">
                <NotesPage {...readNotesPlace(place)} />
              </Page>
            )}
          </Route>
          <Route path="/statistics">
            <Page title="Statistics" size="wide">
              <StatisticsPage />
            </Page>
          </Route>
          <Route path="/cards/:kind?/:deckId?">
            {({ kind, deckId }) => (
              <Page title="Cards" size="full">
                <CardsPage kind={kind} deckId={deckId} />
              </Page>
            )}
          </Route>
          <Route path="/inbox">
            <Page title="Inbox">
              <InboxPage />
            </Page>
          </Route>
          <Route path="/quiz">
            <Page title="Quiz">
              <QuizPage />
            </Page>
          </Route>
          <Route path="/settings">
            <Page title="Settings">
              <SettingsPage />
            </Page>
          </Route>
          <Route path="/simulate">
            <Page title="Settings" size="wide">
              <SimulatePage />
            </Page>
          </Route>
          <Route path="/import/:deckId?">
            {({ deckId }) => (
              <Page title="Import">
                <ImportPage key={deckId ?? ''} {...(deckId ? { changedDeck: deckId } : {})} />
              </Page>
            )}
          </Route>
          <Route>
            <Page title="Today">
              <TodayPage />
            </Page>
          </Route>
        </Switch>
      </Router>
    </ServicesContext>
  )
}

/** What stands in an address may be anything. */
const aheadDaysOf = (text: string) => (/^[1-9]\d{0,2}$/.test(text) ? Number(text) : 1)

interface PageProps {
  title: string
  size?: 'full' | 'wide'
  children: ReactNode
}

function Page(props: PageProps) {
  return <Frame counts={{ '/inbox': <InboxCount />, '/import': <ChangedCount /> }} {...props} />
}
