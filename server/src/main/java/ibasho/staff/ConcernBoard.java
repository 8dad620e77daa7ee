package ibasho.staff;

import ibasho.kernel.Nothing;
import ibasho.moderation.concern.Card;
import ibasho.moderation.concern.CardLines;
import ibasho.participant.Person;
import ibasho.participant.Registration;
import ibasho.protocol.ConcernCard;
import ibasho.protocol.ConcernKind;
import ibasho.protocol.ConcernVoice;
import ibasho.protocol.Line;
import ibasho.protocol.NamedPerson;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.Role;
import ibasho.protocol.ServerMessage;
import ibasho.protocol.SpaceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Cards as staff see them, and who of the staff is told: those of the columns M and W, a 相談員 for
 * what they flagged themselves, and never whom the card is about. Thread-safe, never blocks.
 */
public final class ConcernBoard {
    /** Lines before and after the line of a card. */
    static final int LINES_EACH = 10;

    /** Most cards of a list that come with what was said around them. */
    private static final int WITH_LINES = 40;

    /** Most UTF-16 units of words in one list; it travels in one message. */
    private static final int MAX_UNITS = 100_000;

    private static final Logger LOG = LoggerFactory.getLogger(ConcernBoard.class);
    private static final Set<String> ALL_CARDS = Set.of("M", "W");

    private final CardLines lines;
    private final Registration registration;
    private final News news;

    /** A board over these lines and names. */
    public ConcernBoard(CardLines lines, Registration registration, News news) {
        this.lines = lines;
        this.registration = registration;
        this.news = news;
    }

    /** Whether somebody with these roles sees every card that is not about themselves. */
    static boolean seesAll(Set<Role> roles) {
        return roles.stream().map(Role::column).anyMatch(ALL_CARDS::contains);
    }

    /** One card. */
    CompletionStage<ConcernCard> view(SpaceId space, Card card) {
        return lines.around(space, card, LINES_EACH)
                .thenCombine(people(space), (around, people) -> view(card, around, people));
    }

    /** Many cards; the first open ones with what was said around them. */
    CompletionStage<List<ConcernCard>> views(SpaceId space, List<Card> cards) {
        var around = new ArrayList<CompletableFuture<List<Line>>>();
        for (var card : cards) {
            var each = card.isOpen() && around.size() < WITH_LINES ? LINES_EACH : 0;
            around.add(lines.around(space, card, each));
        }
        return CompletableFuture.allOf(around.toArray(CompletableFuture<?>[]::new))
                .thenCombine(people(space), (_, people) -> views(cards, around, people));
    }

    /**
     * Tells staff of a card that is new or changed.
     *
     * @return done when they were told, or could not be; never fails: the card is on the disk
     */
    public CompletionStage<Nothing> tell(SpaceId space, Card card) {
        return view(space, card)
                .thenCombine(people(space), (view, people) -> tell(space, card, view, people))
                .exceptionally(problem -> {
                    LOG.warn("Staff could not be told of a card.", problem);
                    return Nothing.NOTHING;
                });
    }

    private Nothing tell(
            SpaceId space, Card card, ConcernCard view, Map<ParticipantId, Person> people) {
        var message = new ServerMessage.ConcernChanged(view);
        var about = card.about() == null ? null : people.get(card.about());
        if (about == null || !seesAll(about.roles())) {
            news.tellStaff(space, ALL_CARDS, message);
        } else {
            people.values().stream()
                    .filter(one -> seesAll(one.roles()) && !one.id().equals(card.about()))
                    .forEach(one -> news.tellPerson(space, one.id(), message));
        }
        var raiser = card.raisedBy() == null ? null : people.get(card.raisedBy());
        if (card.kind() == ConcernKind.FLAG && raiser != null && !seesAll(raiser.roles())) {
            news.tellPerson(space, raiser.id(), message);
        }
        return Nothing.NOTHING;
    }

    private static List<ConcernCard> views(
            List<Card> cards,
            List<CompletableFuture<List<Line>>> around,
            Map<ParticipantId, Person> people) {
        var views = new ArrayList<ConcernCard>();
        var units = 0;
        for (var i = 0; i < cards.size(); i++) {
            var card = cards.get(i);
            var all = around.get(i).join();
            units += all.stream().mapToInt(line -> line.text().length()).sum();
            views.add(view(card, units > MAX_UNITS ? ownLine(card, all) : all, people));
        }
        return views;
    }

    private static List<Line> ownLine(Card card, List<Line> around) {
        return around.stream()
                .filter(line -> card.line() != null && line.seq() == card.line())
                .toList();
    }

    private static ConcernCard view(
            Card card, List<Line> around, Map<ParticipantId, Person> people) {
        return new ConcernCard(
                card.id(),
                card.kind(),
                card.urgency(),
                card.category(),
                card.line(),
                named(card.about(), around, people),
                around,
                card.voices().stream().map(voice -> voice(voice, people)).toList(),
                card.times(),
                card.raisedAt(),
                card.lastAt(),
                named(card.takenBy(), List.of(), people),
                named(card.closedBy(), List.of(), people),
                card.closedAt(),
                card.closedHow());
    }

    private static ConcernVoice voice(Card.Voice voice, Map<ParticipantId, Person> people) {
        return new ConcernVoice(
                nickname(voice.by(), List.of(), people), voice.text(), voice.line(), voice.at());
    }

    private static @Nullable NamedPerson named(
            @Nullable ParticipantId who, List<Line> around, Map<ParticipantId, Person> people) {
        return who == null ? null : new NamedPerson(who, nickname(who, around, people));
    }

    /** The name of now; of a robot of the demo, the name beside its line. */
    private static String nickname(
            ParticipantId who, List<Line> around, Map<ParticipantId, Person> people) {
        var person = people.get(who);
        var name = person == null ? null : person.nickname();
        return name != null
                ? name.text()
                : around.stream()
                        .filter(line -> line.by().equals(who))
                        .map(Line::nickname)
                        .findFirst()
                        .orElse("");
    }

    private CompletionStage<Map<ParticipantId, Person>> people(SpaceId space) {
        return registration
                .everybody(space)
                .thenApply(all ->
                        all.people().stream()
                                .collect(Collectors.toMap(Person::id, Function.identity())));
    }
}
