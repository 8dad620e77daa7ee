package ibasho.chat;

import ibasho.kernel.Outcome;
import ibasho.protocol.Avatar;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.PlaceId;
import ibasho.protocol.PresenceMode;
import ibasho.protocol.ResumePoint;
import ibasho.protocol.Role;
import ibasho.protocol.SpaceId;
import ibasho.store.DatabaseFixture;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One room's log in a fixture's database, and short words for what tests do with it. */
final class LogScene {
    static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    static final ParticipantId HANA = new ParticipantId("hana");
    static final ParticipantId MOMO = new ParticipantId("momo");
    static final PlaceId TABLE = new PlaceId("talk-1");

    final SpaceId space;
    final RoomStore store;
    final StoredRoom room;
    final ChatLog chat;
    final StayLog stays;
    private int keys;

    LogScene(DatabaseFixture fixture) {
        this.space = fixture.space();
        this.store = new RoomStore(fixture.database(), TestCipher.of(fixture));
        this.room = store.open(space, "ひだまり", NOW).join();
        this.chat = store.chat(room);
        this.stays = store.stays(room);
    }

    static Hearing everything(ParticipantId who) {
        return new Hearing(who, 0, null, null, 0);
    }

    NewLine line(ParticipantId who, String text) {
        return line(who, text, null, "key-" + ++keys);
    }

    static NewLine line(ParticipantId who, String text, @Nullable PlaceId table, String key) {
        return new NewLine(
                key,
                new Hearing(who, 0, null, table, 0),
                new NewLine.Badge(who.value(), null, false),
                table,
                text,
                null,
                null,
                NOW);
    }

    Outcome<Kept> say(ParticipantId who, String text) {
        return chat.say(line(who, text)).join();
    }

    static ComingIn comingIn(ParticipantId who, @Nullable ResumePoint resume) {
        return new ComingIn(guest(who), true, PresenceMode.TEXT, null, resume, NOW);
    }

    static Stay.Guest guest(ParticipantId who) {
        return new Stay.Guest(
                who,
                who.value(),
                new Avatar("critters", who.value()),
                Set.of(Role.PARTICIPANT),
                false);
    }

    static Kept kept(Outcome<Kept> outcome) {
        return ((Outcome.Done<Kept>) outcome).value();
    }
}
