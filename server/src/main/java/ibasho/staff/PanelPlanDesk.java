package ibasho.staff;

import ibasho.kernel.Caller;
import ibasho.kernel.Outcome;
import ibasho.panel.Panel;
import ibasho.panel.Panels;
import ibasho.participant.Person;
import ibasho.protocol.PanelCandidate;
import ibasho.protocol.PanelId;
import ibasho.protocol.PanelPart;
import ibasho.protocol.PanelRequest;
import ibasho.protocol.PanelView;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.Result;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Planning sessions of the expert panel (panel-05), and the list of them (panel-06). */
final class PanelPlanDesk {
    private final Panels panels;
    private final PanelNews news;

    PanelPlanDesk(PanelParts parts, PanelNews news) {
        this.panels = parts.panels();
        this.news = news;
    }

    CompletionStage<Result.Panels> list(Caller caller) {
        return news.names(caller.space())
                .thenCompose(names ->
                        panels.latest(caller.space())
                                .thenCompose(all -> listed(caller, concerning(caller, all), names))
                                .thenApply(views ->
                                        new Result.Panels(
                                                views,
                                                plans(caller) ? candidates(names) : List.of())));
    }

    CompletionStage<Outcome<@Nullable Result>> plan(Caller caller, PanelRequest.PlanPanel wish) {
        return news.names(caller.space())
                .thenCompose(names -> {
                    var fit =
                            wish.roster().stream()
                                    .allMatch(one -> fits(names, one.who(), one.part()));
                    return fit
                            ? panels.plan(
                                    caller,
                                    wish.key(),
                                    wish.title(),
                                    wish.from(),
                                    wish.until(),
                                    wish.roster())
                            : Answers.now(Outcome.<Panel>refused(RefusalCode.NO_SUCH_PERSON));
                })
                .thenApply(outcome ->
                        outcome.<@Nullable Result>map(panel -> {
                            panel.roster().forEach(one -> moved(caller, panel.id(), one.who()));
                            return new Result.PanelPlanned(panel.id());
                        }));
    }

    CompletionStage<Outcome<@Nullable Result>> seat(
            Caller caller, PanelId id, ParticipantId who, @Nullable PanelPart part) {
        return news.names(caller.space())
                .thenCompose(names ->
                        part == null || fits(names, who, part)
                                ? panels.seat(caller, id, who, part)
                                : Answers.now(Outcome.<Panel>refused(RefusalCode.NO_SUCH_PERSON)))
                .thenApply(outcome ->
                        outcome.<@Nullable Result>map(panel -> {
                            moved(caller, id, who);
                            news.tellInside(panel);
                            return null;
                        }));
    }

    CompletionStage<Outcome<Result.PanelLinked>> link(
            Caller caller, PanelId id, ParticipantId who) {
        return panels.link(caller, id, who)
                .thenApply(outcome ->
                        outcome.map(link -> new Result.PanelLinked(link.path(), link.until())));
    }

    private void moved(Caller caller, PanelId id, ParticipantId who) {
        news.tellMoved(caller.space(), id, who);
    }

    private static boolean plans(Caller caller) {
        return Managers.include(caller.roles()) || ConsultTeam.isCounsellor(caller.roles());
    }

    private static List<Panel> concerning(Caller caller, List<Panel> all) {
        return plans(caller)
                ? all
                : all.stream().filter(panel -> own(caller, panel) != null).toList();
    }

    private static Panel.@Nullable Member own(Caller caller, Panel panel) {
        var own = panel.member(caller.who());
        return own == null || !caller.roles().contains(own.part().role()) ? null : own;
    }

    private CompletionStage<List<PanelView>> listed(Caller caller, List<Panel> some, Names names) {
        CompletionStage<List<PanelView>> views =
                CompletableFuture.completedFuture(new ArrayList<>());
        for (var panel : some) {
            views =
                    views.thenCombine(
                            news.now(panel, names),
                            (list, now) -> {
                                list.add(PanelViews.listed(now, own(caller, panel), plans(caller)));
                                return list;
                            });
        }
        return views;
    }

    private static List<PanelCandidate> candidates(Names names) {
        var found = new ArrayList<PanelCandidate>();
        for (var person : names.people().values()) {
            var nickname = person.nickname();
            var parts =
                    Arrays.stream(PanelPart.values()).filter(part -> fits(person, part)).toList();
            if (nickname != null && !parts.isEmpty()) {
                found.add(new PanelCandidate(person.id(), nickname.text(), parts));
            }
        }
        found.sort(Comparator.comparing(PanelCandidate::nickname));
        return List.copyOf(found);
    }

    private static boolean fits(Names names, ParticipantId who, PanelPart part) {
        var person = names.people().get(who);
        return person != null && fits(person, part);
    }

    private static boolean fits(Person person, PanelPart part) {
        return person.isWelcome() && person.roles().contains(part.role());
    }
}
