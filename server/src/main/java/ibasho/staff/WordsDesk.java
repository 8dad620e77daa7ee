package ibasho.staff;

import ibasho.kernel.Caller;
import ibasho.kernel.Outcome;
import ibasho.kernel.Refusal;
import ibasho.kernel.Steps;
import ibasho.moderation.words.Hint;
import ibasho.moderation.words.WordLists;
import ibasho.participant.Registration;
import ibasho.protocol.ConcernRequest;
import ibasho.protocol.Limits;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.Result;
import ibasho.protocol.WordListView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The word lists, and a box to try them; what is tried is kept nowhere. */
final class WordsDesk {
    private final WordLists lists;
    private final Registration registration;

    WordsDesk(WordLists lists, Registration registration) {
        this.lists = lists;
        this.registration = registration;
    }

    CompletionStage<Result.WordLists> read(Caller caller) {
        return view(caller, lists.all());
    }

    CompletionStage<Outcome<Result.WordLists>> save(Caller caller, ConcernRequest.SaveWords wish) {
        return lists.save(caller.who(), wish.topic(), wish.words(), wish.version())
                .thenCompose(outcome ->
                        Steps.next(outcome, all -> view(caller, all).thenApply(Outcome::done)));
    }

    Outcome<@Nullable Result> test(String text) {
        if (text.length() > Limits.MAX_LINE_UNITS) {
            return Outcome.refused(
                    Refusal.of(RefusalCode.TEXT_TOO_LONG, "maxChars", Limits.MAX_LINE_UNITS));
        }
        var hints = lists.hints();
        var hint = hints.look(text);
        return Outcome.<@Nullable Result>done(
                new Result.WordTest(
                        hint.map(Hint::topic).orElse(null),
                        hint.map(Hint::entry).orElse(null),
                        hints.folded(text)));
    }

    private CompletionStage<Result.WordLists> view(Caller caller, List<WordLists.Kept> all) {
        return registration
                .everybody(caller.space())
                .thenApply(everybody -> {
                    var names = new HashMap<ParticipantId, String>();
                    for (var person : everybody.people()) {
                        var name = person.nickname();
                        names.put(person.id(), name == null ? "" : name.text());
                    }
                    return new Result.WordLists(
                            all.stream().map(list -> view(list, names)).toList());
                });
    }

    private static WordListView view(WordLists.Kept list, Map<ParticipantId, String> names) {
        var by = list.savedBy();
        return new WordListView(
                list.topic(),
                list.words(),
                list.version(),
                by == null ? null : names.getOrDefault(by, ""),
                list.savedAt());
    }
}
