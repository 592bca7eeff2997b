import { Route, Router, Switch } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { ImportPage } from './pages/import/ImportPage.tsx'
import { ReviewPage } from './pages/review/ReviewPage.tsx'
import { TodayPage } from './pages/today/TodayPage.tsx'
import { ServicesContext, type Services } from './services.ts'
import { Frame } from './ui/Frame.tsx'

/** The whole app: which page stands at which address. */
export function App({ services }: { services: Services }) {
  return (
    <ServicesContext value={services}>
      <Router hook={useHashLocation}>
        <Switch>
          <Route path="/review/:deckId?">
            {({ deckId }) => <ReviewPage key={deckId ?? ''} {...(deckId ? { deckId } : {})} />}
          </Route>
          <Route path="/import">
            <Frame title="Import">
              <ImportPage />
            </Frame>
          </Route>
          <Route>
            <Frame title="Today">
              <TodayPage />
            </Frame>
          </Route>
        </Switch>
      </Router>
    </ServicesContext>
  )
}
