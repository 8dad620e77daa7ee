package ibasho.boot;

import ibasho.gateway.RawSocket;
import ibasho.protocol.Role;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/**
 * People talk and walk in a real room, one after the other as a seed says; the next does something
 * as soon as both outsiders heard the one before. Meanwhile somebody consults, or nobody does. Two
 * outsiders listen: a participant and a 支援員.
 */
final class UnseenPlay implements AutoCloseable {
    private static final int TALKERS = 6;
    private static final int ONE_WALKS_IN = 8;
    private static final int ONE_LOOKS_IN = 16;
    private static final String ENTER =
            "\"t\":\"room.enter\",\"presenceMode\":\"TEXT\",\"resume\":null";
    private static final String PING = "\"t\":\"session.ping\"";

    private final ExecutorService consulting = Executors.newSingleThreadExecutor();
    private final List<PlantedLeak> leaks = new ArrayList<>();
    private final List<String> secrets = new ArrayList<>(List.of("うさぎ", "かえで", "ひとことずつ", "すこし"));
    private final List<Overheard> talkers = new ArrayList<>();
    private final List<Overheard> outsiders = new ArrayList<>();
    private final OpenHouse open;
    private final CarePeople people;
    private final Overheard usagi;
    private final Overheard kaede;
    private int said;

    UnseenPlay(Path data) {
        open = OpenHouse.quick(data);
        people = new CarePeople(open);
        usagi = inside("うさぎ", Role.PARTICIPANT);
        kaede = inside("かえで", Role.COUNSELLOR);
        for (var i = 0; i < TALKERS; i++) {
            talkers.add(inside("話す" + (char) ('a' + i), Role.PARTICIPANT));
        }
        for (var role : List.of(Role.PARTICIPANT, Role.SUPPORT_WORKER)) {
            var leak = new PlantedLeak();
            leaks.add(leak);
            outsiders.add(inside(people.comeIn("聞く" + role.column(), role), leak));
        }
    }

    /** The figures of the house. */
    Figures figures() {
        return open.figures;
    }

    /** Names, words and ids of those who consulted until now. */
    List<String> secrets() {
        return secrets;
    }

    /** One run: what each outsider heard of it. */
    List<HeardRun> run(long seed, int acts, boolean consults, PlantedLeak.Kind planted) {
        var random = new Random(seed);
        var script = new ConsultScript(usagi, kaede);
        var steps = consults ? script.steps() : List.<Runnable>of();
        var runs = outsiders.stream().map(HeardRun::new).toList();
        var talk = CompletableFuture.<Void>completedFuture(null);
        leaks.forEach(leak -> leak.plant(planted));
        for (var i = 0; i < acts; i++) {
            var due = steps.size() * (i + 1) / acts;
            for (var j = steps.size() * i / acts; j < due; j++) {
                var step = steps.get(j);
                leaks.forEach(PlantedLeak::acted);
                talk = talk.thenRunAsync(step, consulting);
            }
            act(random, runs);
        }
        talk.join();
        leaks.forEach(leak -> leak.plant(PlantedLeak.Kind.NOTHING));
        secrets.addAll(script.ids());
        runs.forEach(HeardRun::end);
        return runs;
    }

    private void act(Random random, List<HeardRun> runs) {
        var talker = talkers.get(random.nextInt(TALKERS));
        if (random.nextInt(ONE_LOOKS_IN) == 0) {
            runs.forEach(run -> run.ask(PING));
        } else if (random.nextInt(ONE_WALKS_IN) == 0) {
            walk(talker, "LEFT", runs);
            walk(talker, "RIGHT", runs);
        } else {
            talk(talker, random.nextInt(60), runs);
        }
    }

    private void walk(Overheard talker, String facing, List<HeardRun> runs) {
        runs.forEach(HeardRun::begin);
        talker.ask("\"t\":\"avatar.step\",\"facing\":\"" + facing + "\"");
        runs.forEach(run -> run.heard("step", frame -> frame.kind().equals("avatars.changed")));
    }

    private void talk(Overheard talker, int letters, List<HeardRun> runs) {
        var token = token(said++);
        runs.forEach(HeardRun::begin);
        talker.ask(
                "\"t\":\"chat.say\",\"key\":\""
                        + token
                        + "\",\"audience\":\"ROOM\",\"text\":\""
                        + token
                        + "の".repeat(letters)
                        + "\",\"replyTo\":null,\"contactConfirmed\":false");
        runs.forEach(run -> run.heard("line", frame -> frame.text().contains(token)));
    }

    /** Letters only: digits could look like a telephone number, and be asked about. */
    private static String token(int line) {
        var letters = new StringBuilder("word-");
        for (var shift = 16; shift >= 0; shift -= 4) {
            letters.append("bcdfghjklmnpqrst".charAt((line >> shift) & 0xF));
        }
        return letters.toString();
    }

    private Overheard inside(String nickname, Role role) {
        return inside(people.comeIn(nickname, role), new PlantedLeak());
    }

    private static Overheard inside(RawSocket socket, PlantedLeak leak) {
        var ear = new Overheard(socket, leak);
        ear.ask(ENTER);
        return ear;
    }

    static String found(String pattern, String in) {
        var found = Pattern.compile(pattern).matcher(in);
        if (!found.find()) {
            throw new AssertionError(pattern + ": none (expected: one) in " + in);
        }
        return found.group(1);
    }

    @Override
    public void close() {
        consulting.shutdownNow();
        talkers.forEach(Overheard::close);
        outsiders.forEach(Overheard::close);
        usagi.close();
        kaede.close();
        open.close();
    }
}
