package ibasho.staff;

import ibasho.panel.Panel;
import ibasho.panel.Panels;
import ibasho.panel.Standing;
import ibasho.protocol.PanelId;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.ServerMessage;
import ibasho.protocol.SpaceId;
import ibasho.talk.Word;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who hears what of a panel session: those inside, each as it is for them, and the one person about
 * whose place something changed. Whoever lost the role of their part hears nothing. Thread-safe;
 * never blocks.
 */
final class PanelNews {
    private static final Logger LOG = LoggerFactory.getLogger(PanelNews.class);

    private final PanelParts parts;
    private final Panels panels;

    PanelNews(PanelParts parts) {
        this.parts = parts;
        this.panels = parts.panels();
    }

    CompletionStage<Names> names(SpaceId space) {
        return Names.now(parts.registration(), space);
    }

    /** How a session stands now. */
    CompletionStage<PanelViews.Now> now(Panel panel, Names names) {
        return panels.floor()
                .turns(panel)
                .thenCombine(
                        standing(panel),
                        (turns, standing) ->
                                new PanelViews.Now(
                                        panel,
                                        names,
                                        panels.door().inside(panel.id()),
                                        panels.floor().hands(panel.id()),
                                        turns,
                                        standing,
                                        parts.connected()));
    }

    private CompletableFuture<@Nullable Standing> standing(Panel panel) {
        return panel.begunAt() == null
                ? CompletableFuture.completedFuture(null)
                : panels.times().standing(panel);
    }

    /** Those inside: how it stands. */
    void tellInside(Panel panel) {
        var _ =
                names(panel.space())
                        .thenCompose(names -> now(panel, names))
                        .thenAccept(this::tellInside)
                        .whenComplete((_, problem) -> lost(problem));
    }

    /** Those inside: how it stands. */
    void tellInside(PanelViews.Now now) {
        var panel = now.panel();
        panel.roster().stream()
                .filter(member -> hears(panel, member, now.names()))
                .forEach(member ->
                        parts.news()
                                .tellPerson(
                                        panel.space(),
                                        member.who(),
                                        new ServerMessage.PanelChanged(
                                                PanelViews.room(now, member))));
    }

    /** Those inside: a word. */
    void tellInside(Panel panel, Word word, Names names) {
        var said = new ServerMessage.PanelSpoken(panel.id(), PanelViews.word(word, names));
        panel.roster().stream()
                .filter(member -> hears(panel, member, names))
                .forEach(member -> parts.news().tellPerson(panel.space(), member.who(), said));
    }

    /** One person: their place in it is otherwise. */
    void tellMoved(SpaceId space, PanelId panel, ParticipantId who) {
        parts.news().tellPerson(space, who, new ServerMessage.PanelMoved(panel));
    }

    /** Everybody on the roster: it is over. */
    void tellEnd(Panel panel) {
        panel.roster()
                .forEach(member ->
                        parts.news()
                                .tellPerson(
                                        panel.space(),
                                        member.who(),
                                        new ServerMessage.PanelEnded(panel.id())));
    }

    /** Checked at each word, not only at the door. */
    private boolean hears(Panel panel, Panel.Member member, Names names) {
        var person = names.people().get(member.who());
        return member.mayEnter()
                && panels.door().inside(panel.id()).contains(member.who())
                && person != null
                && person.isWelcome()
                && person.roles().contains(member.part().role());
    }

    private static void lost(@Nullable Throwable problem) {
        if (problem != null) {
            LOG.error("News of a panel could not be told; it is read from the store.", problem);
        }
    }
}
