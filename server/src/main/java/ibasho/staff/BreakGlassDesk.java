package ibasho.staff;

import ibasho.kernel.Caller;
import ibasho.kernel.Nothing;
import ibasho.kernel.Outcome;
import ibasho.kernel.Steps;
import ibasho.ledger.Glass;
import ibasho.ledger.Opened;
import ibasho.moderation.SteerAct;
import ibasho.participant.Person;
import ibasho.protocol.BreakGlassRequest;
import ibasho.protocol.GlassView;
import ibasho.protocol.Hat;
import ibasho.protocol.LedgerView;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.Result;
import ibasho.protocol.ServerMessage;
import ibasho.protocol.SteerStep;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * In danger of life: from a 呼び名 to who somebody really is (case-08, X-6). A 管理者 opens the page of
 * anybody, a 相談員 that of those they look after. It is on record, in the audit chain and in the
 * day's log before it is answered; the other 管理者 are told at once. The person hears nothing of it.
 */
public final class BreakGlassDesk implements Desk<BreakGlassRequest> {
    private static final Set<String> STEERING = Set.of("M", "W");

    private final BreakGlassParts parts;

    /** The parts of the desk. */
    public BreakGlassDesk(BreakGlassParts parts) {
        this.parts = parts;
    }

    @Override
    public CompletionStage<Outcome<@Nullable Result>> handle(
            Caller caller, BreakGlassRequest wish) {
        return switch (wish) {
            case BreakGlassRequest.OpenGlass(var person, var why) ->
                    Answers.result(open(caller, person, why));
            case BreakGlassRequest.ListGlasses _ -> Answers.bringing(list(caller));
            case BreakGlassRequest.ConfirmGlass one -> Answers.nothing(confirm(caller, one));
        };
    }

    private CompletionStage<Outcome<Result.GlassOpened>> open(
            Caller caller, ParticipantId person, String typed) {
        return Steps.next(
                SteerRules.words(typed, RefusalCode.WHY_NEEDED),
                why ->
                        names(caller)
                                .thenCompose(names ->
                                        Steps.next(
                                                mayOpen(caller, names.people().get(person)),
                                                about -> open(caller, about, why, names))));
    }

    /** Whoever may not, does not learn whether there is such a person. */
    private static Outcome<Person> mayOpen(Caller caller, @Nullable Person about) {
        var manages = Managers.include(caller.roles());
        if (about != null && (manages || caller.who().equals(about.assignedTo()))) {
            return Outcome.done(about);
        }
        return Outcome.refused(manages ? RefusalCode.NO_SUCH_PERSON : RefusalCode.NOT_ALLOWED);
    }

    private CompletionStage<Outcome<Result.GlassOpened>> open(
            Caller caller, Person about, String why, Names names) {
        var act = new SteerAct(caller.who(), hat(caller), null, why, parts.clock().instant());
        var step = act.step(SteerStep.BREAK_GLASS, about.id());
        return parts.glasses()
                .open(caller.space(), about.id(), caller.who(), why, parts.steps().keeping(step))
                .thenApply(opened -> {
                    var view = view(opened.glass(), names);
                    var second = Managers.others(names, caller.who());
                    tell(caller, view);
                    Managers.call(parts.calls(), caller.space(), second);
                    return Outcome.done(
                            new Result.GlassOpened(view, page(opened), nicknames(second)));
                });
    }

    private CompletionStage<Result.Glasses> list(Caller caller) {
        var all = Managers.include(caller.roles());
        return parts.glasses()
                .newest(caller.space())
                .thenCombine(
                        names(caller),
                        (glasses, names) ->
                                new Result.Glasses(
                                        glasses.stream()
                                                .filter(one -> all || one.by().equals(caller.who()))
                                                .map(one -> view(one, names))
                                                .toList()));
    }

    private CompletionStage<Outcome<Nothing>> confirm(
            Caller caller, BreakGlassRequest.ConfirmGlass wish) {
        if (!Managers.include(caller.roles())) {
            return Answers.now(Outcome.refused(RefusalCode.NOT_ALLOWED));
        }
        return parts.glasses()
                .confirm(caller.space(), caller.who(), wish.glass())
                .thenCombine(
                        names(caller),
                        (outcome, names) ->
                                outcome.map(glass -> {
                                    tell(caller, view(glass, names));
                                    return Nothing.NOTHING;
                                }));
    }

    private void tell(Caller caller, GlassView view) {
        var changed = new ServerMessage.GlassChanged(view);
        parts.news().tellStaff(caller.space(), Set.of(Managers.COLUMN), changed);
        parts.news().tellStaff(caller.space(), STEERING, new ServerMessage.SteerChanged());
    }

    private @Nullable Hat hat(Caller caller) {
        var worn =
                parts.duty().get().people().stream()
                        .filter(one -> one.who().equals(caller.who()))
                        .flatMap(one -> one.hats().stream())
                        .collect(Collectors.toSet());
        if (Managers.include(caller.roles())) {
            return worn.contains(Hat.MANAGER) ? Hat.MANAGER : null;
        }
        return worn.contains(Hat.CONSULT) ? Hat.CONSULT : null;
    }

    private CompletionStage<Names> names(Caller caller) {
        return Names.now(parts.registration(), caller.space());
    }

    private static List<String> nicknames(List<Person> people) {
        return people.stream()
                .map(one -> one.nickname() == null ? "" : one.nickname().text())
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static @Nullable LedgerView page(Opened opened) {
        var page = opened.page();
        if (page == null) {
            return null;
        }
        var identity = page.identity();
        return new LedgerView(
                page.reference(),
                identity.realName(),
                identity.reading(),
                identity.phone(),
                identity.email(),
                identity.contactNote());
    }

    private static GlassView view(Glass glass, Names names) {
        var confirmedBy = glass.confirmedBy();
        return new GlassView(
                glass.id(),
                glass.person(),
                names.of(glass.person()),
                glass.by(),
                names.of(glass.by()),
                glass.at(),
                glass.why(),
                glass.found(),
                confirmedBy == null ? null : names.of(confirmedBy),
                glass.confirmedAt());
    }
}
