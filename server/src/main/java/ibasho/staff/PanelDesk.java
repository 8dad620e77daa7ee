package ibasho.staff;

import ibasho.kernel.Caller;
import ibasho.kernel.Outcome;
import ibasho.panel.Panel;
import ibasho.panel.PanelDoor;
import ibasho.panel.Panels;
import ibasho.protocol.PanelId;
import ibasho.protocol.PanelRequest;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.Result;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * The expert panel (panel-01, panel-02, panel-04 to panel-07). Who may do what in a session is a
 * matter of its roster; whoever is not on it learns nothing. Planning is in {@link PanelPlanDesk}.
 */
public final class PanelDesk implements Desk<PanelRequest> {
    private final Panels panels;
    private final PanelNews news;
    private final PanelPlanDesk plans;

    /** The parts of the desk. */
    public PanelDesk(PanelParts parts) {
        this.panels = parts.panels();
        this.news = new PanelNews(parts);
        this.plans = new PanelPlanDesk(parts, news);
    }

    @Override
    public CompletionStage<Outcome<@Nullable Result>> handle(Caller caller, PanelRequest wish) {
        return switch (wish) {
            case PanelRequest.ListPanels _ -> Answers.bringing(plans.list(caller));
            case PanelRequest.PlanPanel plan -> plans.plan(caller, plan);
            case PanelRequest.SeatPanel(var id, var who, var part) ->
                    plans.seat(caller, id, who, part);
            case PanelRequest.LinkPanel(var id, var who) ->
                    Answers.result(plans.link(caller, id, who));
            case PanelRequest.CancelPanel(var id) -> ended(panels.cancel(caller, id));
            case PanelRequest.SummarisePanel(var id, var facts, var question, var sure) ->
                    told(panels.notes().summarise(caller, id, facts, question, sure));
            case PanelRequest.KnockPanel(var token) -> Answers.result(knock(caller, token));
            case PanelRequest.EnterPanel(var id) -> Answers.result(enter(caller, id));
            case PanelRequest.LeavePanel(var id) -> leave(caller, id);
            case PanelRequest.AdmitPanel(var id, var who, var admit) ->
                    admit(caller, id, who, admit);
            case PanelRequest.BeginPanel(var id) -> told(panels.floor().begin(caller, id));
            case PanelRequest.NominatePanel(var id, var people) ->
                    told(panels.floor().nominate(caller, id, people));
            case PanelRequest.RaiseHandInPanel(var id, var up) ->
                    told(panels.floor().hand(caller, id, up));
            case PanelRequest.SayPanel(var id, var key, var text) ->
                    Answers.result(say(caller, id, key, text));
            case PanelRequest.ReadPanel(var id, var before) ->
                    Answers.result(read(caller, id, before));
            case PanelRequest.ReadPanelNotes(var id) -> Answers.result(notes(caller, id));
            case PanelRequest.WritePanelNote(var id, var base, var text) ->
                    told(panels.notes().write(caller, id, base, text));
            case PanelRequest.EndPanel(var id, var closing) ->
                    ended(panels.floor().end(caller, id, closing));
        };
    }

    private CompletionStage<Outcome<Result.PanelKnocked>> knock(Caller caller, String token) {
        return panels.door()
                .knock(caller, token)
                .thenApply(outcome ->
                        outcome.map(panel -> {
                            news.tellInside(panel);
                            return new Result.PanelKnocked(panel.id());
                        }));
    }

    private CompletionStage<Outcome<Result.PanelEntered>> enter(Caller caller, PanelId id) {
        return panels.door().enter(caller, id).thenCompose(outcome -> entered(caller, outcome));
    }

    private CompletionStage<Outcome<Result.PanelEntered>> entered(
            Caller caller, Outcome<PanelDoor.Entered> outcome) {
        return switch (outcome) {
            case Outcome.Refused<PanelDoor.Entered>(var why) -> Answers.now(Outcome.refused(why));
            case Outcome.Done<PanelDoor.Entered>(var entered) ->
                    news.names(caller.space())
                            .thenCompose(names -> news.now(entered.panel(), names))
                            .thenApply(now -> Outcome.done(shown(caller, entered, now)));
        };
    }

    private Result.PanelEntered shown(
            Caller caller, PanelDoor.Entered entered, PanelViews.Now now) {
        news.tellInside(now);
        var own = now.panel().member(caller.who());
        return new Result.PanelEntered(
                own == null || !entered.admitted() ? null : PanelViews.room(now, own),
                PanelViews.words(entered.words(), now.names()),
                entered.more());
    }

    /** Always done: nobody learns whether there was a session. */
    private CompletionStage<Outcome<@Nullable Result>> leave(Caller caller, PanelId id) {
        return panels.door()
                .leave(caller, id)
                .thenApply(panel -> {
                    if (panel != null) {
                        news.tellInside(panel);
                    }
                    return Outcome.<@Nullable Result>done(null);
                });
    }

    private CompletionStage<Outcome<@Nullable Result>> admit(
            Caller caller, PanelId id, ParticipantId who, boolean admit) {
        return told(
                panels.door()
                        .admit(caller, id, who, admit)
                        .thenApply(outcome ->
                                outcome.map(panel -> {
                                    news.tellMoved(caller.space(), id, who);
                                    return panel;
                                })));
    }

    private CompletionStage<Outcome<Result.PanelSaid>> say(
            Caller caller, PanelId id, String key, String text) {
        return news.names(caller.space())
                .thenCombine(
                        panels.floor().say(caller, id, key, text),
                        (names, outcome) ->
                                outcome.map(said -> {
                                    if (said.fresh()) {
                                        news.tellInside(said.panel(), said.word(), names);
                                    }
                                    return new Result.PanelSaid(said.word().seq());
                                }));
    }

    private CompletionStage<Outcome<Result.PanelWords>> read(
            Caller caller, PanelId id, @Nullable Long before) {
        return news.names(caller.space())
                .thenCombine(
                        panels.floor().read(caller, id, before),
                        (names, outcome) ->
                                outcome.map(page ->
                                        new Result.PanelWords(
                                                PanelViews.words(page.words(), names),
                                                page.more())));
    }

    private CompletionStage<Outcome<Result.PanelNotes>> notes(Caller caller, PanelId id) {
        return news.names(caller.space())
                .thenCombine(
                        panels.notes().read(caller, id),
                        (names, outcome) ->
                                outcome.map(read ->
                                        new Result.PanelNotes(
                                                read.notes().stream()
                                                        .map(note -> PanelViews.note(note, names))
                                                        .toList(),
                                                read.matter().facts(),
                                                read.matter().question(),
                                                read.matter().closing())));
    }

    private CompletionStage<Outcome<@Nullable Result>> told(
            CompletionStage<Outcome<Panel>> change) {
        return change.thenApply(outcome ->
                outcome.<@Nullable Result>map(panel -> {
                    news.tellInside(panel);
                    return null;
                }));
    }

    private CompletionStage<Outcome<@Nullable Result>> ended(
            CompletionStage<Outcome<Panel>> change) {
        return change.thenApply(outcome ->
                outcome.<@Nullable Result>map(panel -> {
                    news.tellEnd(panel);
                    return null;
                }));
    }
}
