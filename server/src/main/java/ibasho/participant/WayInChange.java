package ibasho.participant;

import ibasho.kernel.Caller;
import ibasho.kernel.Ids;
import ibasho.protocol.Notice;
import ibasho.protocol.NoticeId;
import ibasho.protocol.PersonView;

/** What follows when somebody changed a way in; runs inside that write. */
final class WayInChange {
    private WayInChange() {}

    /**
     * Puts it on record. Somebody who has arrived is told on all other devices, which are signed
     * out as well: whoever got in by the old way is out.
     */
    static void done(Shelves shelves, Caller caller, String act) {
        shelves.acts().note(caller.who(), act, caller.who());
        var person = shelves.people().find(caller.who());
        if (person != null && person.state() == PersonView.State.ACTIVE) {
            shelves.endAll(caller.who(), caller.session());
            tell(shelves, caller);
        }
        shelves.people().setAskedForHelp(caller.who(), null);
        Arrival.stepDone(shelves, caller);
    }

    private static void tell(Shelves shelves, Caller caller) {
        var session = shelves.sessions().find(caller.session());
        var device = session == null ? "" : session.device();
        var notice =
                new Notice(
                        new NoticeId(Ids.id()), Notice.Kind.SECRET_CHANGED, device, shelves.now());
        shelves.notices().add(caller.who(), caller.session(), notice);
        shelves.after().given(caller.who(), caller.session(), notice);
    }
}
