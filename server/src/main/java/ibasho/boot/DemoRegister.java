package ibasho.boot;

import ibasho.opening.duty.Experiences;
import ibasho.protocol.ParticipantId;

/** Entries of the 支援経験 register for invented people; their words say that they are invented. */
final class DemoRegister {
    private static final String ROBOT = "デモのためのロボットです。支援経験はありません。";
    private static final String PERSON = "デモのための架空の人です。実際の支援経験ではありません。";

    private DemoRegister() {}

    /** Lays down an entry and confirms it, once; blocks meanwhile. */
    static void layDown(Experiences register, ParticipantId who, boolean robot) {
        if (register.isConfirmed(who)) {
            return;
        }
        var added = register.add(who, who, robot ? ROBOT : PERSON, 0).join();
        var _ = added.map(entry -> register.confirm(who, entry, false).join());
    }
}
