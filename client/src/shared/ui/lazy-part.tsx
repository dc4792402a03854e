import { Component, lazy, Suspense, type ComponentType, type ReactNode } from 'react'
import { currentText } from '@/shared/i18n/language'
import { explain } from '@/shared/lib/explain'
import { notify } from './notice'

type Closable = { onClose: () => void }
type BoundaryProps = { onFailed: (error: unknown) => void; children: ReactNode }

/**
 * A part of a page that is fetched when somebody wants it. When it does not come, that is said, the part closes, and the
 * page around it stays; the next time it is fetched anew.
 */
export function lazyPart<Props extends Closable>(
  load: () => Promise<ComponentType<Props>>,
  fallback: ReactNode = null,
) {
  const fresh = () =>
    lazy(() =>
      load().then(
        (Part) => ({ default: Part }),
        (cause: unknown) => {
          throw new TypeError('A part did not come', { cause })
        },
      ),
    )
  const part = { Shown: fresh() }

  return function LazyPart(props: Props) {
    const { Shown } = part
    return (
      <Boundary
        onFailed={(error) => {
          part.Shown = fresh()
          notify(explain(error, currentText()))
          props.onClose()
        }}
      >
        <Suspense fallback={fallback}>
          <Shown {...props} />
        </Suspense>
      </Boundary>
    )
  }
}

class Boundary extends Component<BoundaryProps, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override componentDidCatch(error: unknown) {
    this.props.onFailed(error)
  }

  override render() {
    return this.state.failed ? null : this.props.children
  }
}
