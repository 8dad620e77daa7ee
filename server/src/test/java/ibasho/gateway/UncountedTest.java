package ibasho.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import ibasho.kernel.Caller;
import ibasho.kernel.Nothing;
import ibasho.kernel.Outcome;
import ibasho.protocol.CaseRequest;
import ibasho.protocol.CommandRegistry;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.Result;
import ibasho.protocol.Role;
import ibasho.staff.Desk;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is refused at consultations is in no figure; what is refused at case records is kept. */
final class UncountedTest {
    private static final Pattern HUSHED = Pattern.compile("(consult|side|case)\\..*");

    /** Fewer than any rate lets through in a row. */
    private static final int AT_ONCE = 10;

    @Test
    void aRefusalByTheMatrixCountsOnlyWhereItIsNoConsultation() {
        try (var gateway = new PlayedGateway()) {
            assertThat(refusedOf(gateway, Role.SYSADMIN))
                    .hasSizeGreaterThan(30)
                    .allMatch(UncountedTest::no);
            assertThat(refusals(gateway)).isZero();

            try (var socket =
                    gateway.open(gateway.frontDesk.enter("z", "of-z", Role.PARTICIPANT))) {
                socket.hello();
                socket.say(SampleFrames.of(2, named("people.list")));
                assertThat(String.valueOf(socket.read())).contains("NOT_ALLOWED");
            }
            assertThat(refusals(gateway)).isEqualTo(1);
        }
    }

    @Test
    void aRefusalByADeskOfConsultationsCountsNothing() {
        try (var gateway = new PlayedGateway(PlayedGateway.settings(null), sayingNo(no()))) {
            assertThat(refusedOf(gateway, Role.COUNSELLOR)).allMatch(UncountedTest::no);

            assertThat(refusals(gateway)).isZero();
        }
    }

    @Test
    void aTryThatTheMatrixRefusesComesToTheDeskOfCaseRecords() throws InterruptedException {
        var heard = new LinkedBlockingQueue<CaseRequest>();
        try (var gateway = new PlayedGateway(PlayedGateway.settings(null), sayingNo(ear(heard)));
                var socket =
                        gateway.open(gateway.frontDesk.enter("w", "of-w", Role.SUPPORT_WORKER))) {
            socket.hello();
            socket.say(SampleFrames.of(2, named("case.read")));

            assertThat(String.valueOf(socket.read())).contains("NOT_ALLOWED");
            assertThat(heard.poll(10, TimeUnit.SECONDS)).isInstanceOf(CaseRequest.ReadCase.class);
        }
    }

    private static List<String> refusedOf(PlayedGateway gateway, Role role) {
        var hushed =
                CommandRegistry.all().stream()
                        .filter(one -> HUSHED.matcher(one.name()).matches())
                        .toList();
        var answers = new ArrayList<String>();
        for (var from = 0; from < hushed.size(); from += AT_ONCE) {
            var session = gateway.frontDesk.enter("p" + from, "of-p" + from, role);
            try (var socket = gateway.open(session)) {
                socket.hello();
                for (var one : hushed.subList(from, Math.min(from + AT_ONCE, hushed.size()))) {
                    socket.say(SampleFrames.of(2, one));
                    answers.add(String.valueOf(socket.read()));
                }
            }
        }
        return answers;
    }

    private static boolean no(String answer) {
        return answer.contains("\"NOT_ALLOWED\"") || answer.contains("\"ALREADY_DONE\"");
    }

    private static CommandRegistry.Entry named(String name) {
        return CommandRegistry.all().stream()
                .filter(one -> one.name().equals(name))
                .findAny()
                .orElseThrow();
    }

    private static double refusals(PlayedGateway gateway) {
        return gateway.meters.find("ibasho.refusals").counters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }

    private static Desks sayingNo(Desk<CaseRequest> cases) {
        var one = PlayedGateway.desks(PlayedGateway.done(), PlayedGateway.done());
        return new Desks(
                one.welcome(),
                one.account(),
                one.people(),
                one.info(),
                one.duty(),
                one.diary(),
                one.push(),
                one.reading(),
                one.calendar(),
                one.concern(),
                one.topic(),
                one.care(),
                one.line(),
                one.tech(),
                one.steer(),
                one.voice(),
                one.glass(),
                one.incident(),
                one.pairs(),
                one.rules(),
                one.audit(),
                no(),
                no(),
                cases,
                no(),
                one.panel());
    }

    private static <R> Desk<R> no() {
        return (_, _) ->
                CompletableFuture.completedStage(
                        Outcome.<@Nullable Result>refused(RefusalCode.ALREADY_DONE));
    }

    private static Desk<CaseRequest> ear(BlockingQueue<CaseRequest> heard) {
        return new Desk<>() {
            @Override
            public CompletionStage<Outcome<@Nullable Result>> handle(Caller by, CaseRequest wish) {
                throw new AssertionError(wish.toString());
            }

            @Override
            public CompletionStage<Nothing> turnedAway(Caller by, CaseRequest wish) {
                heard.add(wish);
                return CompletableFuture.completedStage(Nothing.NOTHING);
            }
        };
    }
}
