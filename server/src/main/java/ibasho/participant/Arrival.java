package ibasho.participant;

import ibasho.kernel.Caller;
import ibasho.protocol.PersonView;

/** The moment in which nothing is left to do before the room. */
final class Arrival {
    private Arrival() {}

    /**
     * Call inside the write of every step. Tells the listeners, and when that was the last step of
     * a first arrival, uses up the first link and makes the person active.
     */
    static void stepDone(Shelves shelves, Caller caller) {
        shelves.after().changed(caller.who());
        var person = shelves.people().find(caller.who());
        var session = shelves.sessions().find(caller.session());
        if (person == null || session == null) {
            return;
        }
        var first = person.state() == PersonView.State.REGISTERED;
        if (first && RemainingSteps.of(shelves, person, session.way()).isEmpty()) {
            shelves.people().setState(person.id(), PersonView.State.ACTIVE);
            shelves.invitations().useFirst(person.id(), shelves.now());
            shelves.acts().note(person.id(), "person.arrived", person.id());
        }
    }
}
