package ibasho.boot;

import ibasho.care.CareBell;
import ibasho.chat.LinesAroundStore;
import ibasho.moderation.SteerAct;
import ibasho.moderation.Step;
import ibasho.moderation.StepLog;
import ibasho.moderation.aside.AsideStore;
import ibasho.moderation.aside.Asides;
import ibasho.moderation.concern.CardStore;
import ibasho.moderation.concern.Cards;
import ibasho.moderation.topic.TopicStore;
import ibasho.moderation.topic.Topics;
import ibasho.moderation.words.WordListStore;
import ibasho.moderation.words.WordLists;
import ibasho.participant.Registration;
import ibasho.protocol.DoorView;
import ibasho.protocol.Hat;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.SpaceId;
import ibasho.protocol.SteerStep;
import ibasho.room.Comings;
import ibasho.room.Room;
import ibasho.room.RoomDirectory;
import ibasho.room.RoomNeighbours;
import ibasho.staff.ConcernBoard;
import ibasho.staff.ConcernDesk;
import ibasho.staff.ConcernParts;
import ibasho.staff.HatNow;
import ibasho.staff.News;
import ibasho.staff.TopicDesk;
import ibasho.voice.VoiceParts;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * Cards for staff, word hints, 話のたね, and hiding for oneself. Thread-safe once built; building
 * blocks.
 */
final class ConcernOffice implements AutoCloseable {
    private final SpaceId space;
    private final Asides asides;
    private final Topics topics;
    private final HintWatch watch;
    private final ConcernDesk concernDesk;
    private final TopicDesk topicDesk;
    private volatile @Nullable RoomDirectory rooms;

    ConcernOffice(
            SpaceId space,
            Cellar cellar,
            Registration registration,
            News news,
            CareBell care,
            StepLog steps,
            HatNow hats,
            InstantSource clock) {
        var database = cellar.database();
        this.space = space;
        this.asides = Asides.open(new AsideStore(database), clock);
        this.topics =
                Topics.open(
                        new TopicStore(database, cellar.audit(), space),
                        clock,
                        bound -> ThreadLocalRandom.current().nextInt(bound));
        var words = WordLists.open(new WordListStore(database, cellar.audit(), space), clock);
        var cards =
                new Cards(new CardStore(database, cellar.audit(), cellar.cipher(), steps), clock);
        var lines = new ChatForCards(new LinesAroundStore(database, cellar.cipher()));
        var board = new ConcernBoard(lines, registration, news);
        this.watch = new HintWatch(words, cards, board, care);
        this.concernDesk =
                new ConcernDesk(
                        new ConcernParts(
                                cards, lines, board, asides, words, registration, hats, news));
        this.topicDesk =
                new TopicDesk(
                        topics,
                        this::isInside,
                        (_, by, text) -> steps.note(topicStep(by, hats.of(by), text, clock)));
    }

    /** Whom rooms ask while they work. */
    RoomNeighbours neighbours(Comings comings, @Nullable VoiceParts voice) {
        return new RoomNeighbours(asides::of, watch, comings, voice);
    }

    /** The rooms are open: what lies on the table is told there from now on. */
    void moveIn(RoomDirectory opened) {
        rooms = opened;
        asides.onChange(() -> opened.all().forEach(Room::asidesChanged));
        topics.onChange(() -> {
            var room = opened.find(space);
            if (room != null) {
                room.topicChanged(topics::current);
            }
        });
    }

    /** After an opening nothing is left on the table. */
    void doorChanged(DoorView door) {
        if (door.state() == DoorView.State.CLOSED) {
            topics.clear();
        }
    }

    /** What staff lay on the table is in the day's log. */
    private static Step topicStep(
            ParticipantId by, @Nullable Hat hat, String text, InstantSource clock) {
        return new SteerAct(by, hat, null, text, clock.instant()).step(SteerStep.TOPIC);
    }

    Asides asides() {
        return asides;
    }

    Topics topics() {
        return topics;
    }

    ConcernDesk concernDesk() {
        return concernDesk;
    }

    TopicDesk topicDesk() {
        return topicDesk;
    }

    @Override
    public void close() {
        watch.close();
    }

    private CompletionStage<Boolean> isInside(SpaceId where, ParticipantId who) {
        var opened = rooms;
        var room = opened == null ? null : opened.find(where);
        return room == null ? CompletableFuture.completedFuture(false) : room.isInside(who);
    }
}
