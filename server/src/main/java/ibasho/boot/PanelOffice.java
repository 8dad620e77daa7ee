package ibasho.boot;

import ibasho.panel.PanelStore;
import ibasho.panel.Panels;
import ibasho.participant.Registration;
import ibasho.staff.News;
import ibasho.staff.PanelDesk;
import ibasho.staff.PanelParts;
import ibasho.staff.PanelWatch;
import java.time.InstantSource;

/** The expert panel. Thread-safe once built. */
final class PanelOffice {
    private final PanelDesk desk;
    private final PanelWatch watch;

    PanelOffice(
            Settings settings, Cellar cellar, Registration people, News news, InstantSource clock) {
        var store = new PanelStore(cellar.database(), cellar.audit(), cellar.cipher());
        var parts = new PanelParts(new Panels(store, clock), people, news::hasPage, news);
        this.desk = new PanelDesk(parts);
        this.watch = new PanelWatch(parts, settings.space().id());
    }

    PanelDesk desk() {
        return desk;
    }

    /** Looks after the sessions; call it every few seconds. Never blocks. */
    void look() {
        var _ = watch.look();
    }
}
