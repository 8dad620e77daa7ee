package ibasho.boot;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A consultation from the wish to the end, act by act. */
final class ConsultScript {
    private static final int WORDS = 8;

    private final Overheard person;
    private final Overheard counsellor;
    private String wish = "";
    private String room = "";

    ConsultScript(Overheard person, Overheard counsellor) {
        this.person = person;
        this.counsellor = counsellor;
    }

    List<Runnable> steps() {
        var steps = new ArrayList<Runnable>();
        steps.add(() ->
                person.ask(
                        "\"t\":\"consult.ask\",\"medium\":\"TEXT\",\"when\":\"NOW\","
                                + "\"words\":\"すこし\""));
        steps.add(this::list);
        steps.add(() -> counsellor.ask("\"t\":\"consult.take\",\"wish\":\"" + wish + "\""));
        steps.add(this::open);
        steps.add(() -> side(counsellor, "enter", ""));
        steps.add(() -> side(person, "enter", ""));
        for (var i = 0; i < WORDS; i++) {
            var word = ",\"key\":\"k" + i + "\",\"text\":\"ひとことずつ\"";
            steps.add(() -> side(person, "say", word));
            steps.add(() -> side(counsellor, "say", word));
        }
        steps.add(() -> put(person, "LEFT_OUT"));
        steps.add(() -> put(counsellor, "NOTE"));
        steps.add(() -> side(person, "leave", ""));
        steps.add(() -> side(counsellor, "end", ""));
        return steps;
    }

    /** Of the wish and of the room, once there were some. */
    List<String> ids() {
        return Stream.of(wish, room).filter(id -> !id.isEmpty()).toList();
    }

    private void list() {
        var list = counsellor.ask("\"t\":\"consult.list\"").text();
        wish = UnseenPlay.found("\"wish\":\"([^\"]+)\"", list);
    }

    private void open() {
        var opened = counsellor.ask("\"t\":\"consult.open\",\"wish\":\"" + wish + "\"").text();
        room = UnseenPlay.found("\"room\":\"([^\"]+)\"", opened);
    }

    private void put(Overheard who, String kind) {
        side(who, "put", ",\"key\":\"k\",\"kind\":\"" + kind + "\",\"text\":\"ひとことずつ\"");
    }

    private void side(Overheard who, String what, String more) {
        who.ask("\"t\":\"side." + what + "\",\"room\":\"" + room + "\"" + more);
    }
}
