package eu.tiltas.web.desk;

import jakarta.faces.FactoryFinder;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;
import jakarta.faces.lifecycle.Lifecycle;
import jakarta.faces.lifecycle.LifecycleFactory;
import java.util.Arrays;
import org.primefaces.csp.CspPhaseListener;

/**
 * Lets PrimeFaces give nonces to scripts at the desk alone: it keeps them with the view in a session, and no public page
 * may begin one, for that sets a cookie.
 */
public class DeskScripts implements SystemEventListener {

    /** When the portal starts and all listeners are there. */
    @Override
    public void processEvent(SystemEvent event) {
        LifecycleFactory factory = (LifecycleFactory) FactoryFinder.getFactory(FactoryFinder.LIFECYCLE_FACTORY);
        Lifecycle lifecycle = factory.getLifecycle(LifecycleFactory.DEFAULT_LIFECYCLE);
        Arrays.stream(lifecycle.getPhaseListeners())
                .filter(CspPhaseListener.class::isInstance)
                .toList()
                .forEach(everywhere -> {
                    lifecycle.removePhaseListener(everywhere);
                    lifecycle.addPhaseListener(new AtTheDesk(everywhere));
                });
    }

    @Override
    public boolean isListenerForSource(Object source) {
        return true;
    }

    private record AtTheDesk(PhaseListener in) implements PhaseListener {

        @Override
        public PhaseId getPhaseId() {
            return in.getPhaseId();
        }

        @Override
        public void beforePhase(PhaseEvent event) {
            if (!isPublic(event.getFacesContext())) {
                in.beforePhase(event);
            }
        }

        @Override
        public void afterPhase(PhaseEvent event) {
            if (!isPublic(event.getFacesContext())) {
                in.afterPhase(event);
            }
        }

        private static boolean isPublic(FacesContext context) {
            return PlainFaces.isPublic(context.getExternalContext().getRequest());
        }
    }
}
