package ibasho.boot;

import ibasho.kernel.Outcome;
import ibasho.ledger.Identity;
import ibasho.ledger.Ledger;
import ibasho.ledger.LedgerStore;
import ibasho.opening.calendar.ActualHours;
import ibasho.participant.FirstStaff;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.Role;
import ibasho.protocol.SpaceId;
import ibasho.staff.News;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What only the operator of the host may do. */
@Command(
        name = "admin",
        mixinStandardHelpOptions = true,
        description = "最初のスタッフを作ります / makes the first staff",
        subcommands = AdminCommand.Create.class)
final class AdminCommand implements Runnable {
    @Spec private CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                Objects.requireNonNull(spec).commandLine(), "a command is missing: create");
    }

    /**
     * Makes one member of staff; secrets and names come from standard input, never from arguments.
     */
    @Command(
            name = "create",
            mixinStandardHelpOptions = true,
            description = {
                "スタッフを一人作ります。パスワード、お名前、よみがな、メールを、",
                "この順に標準入力の一行ずつから読みます（お名前から先は、なくてもかまいません）。",
                "makes one member of staff; reads password, real name, its reading and e-mail",
                "from standard input, a line each (all after the password may be missing)"
            })
    static final class Create implements Callable<Integer> {
        @Mixin private ConfigOption config = new ConfigOption();

        @Option(names = "--name", required = true, description = "サインインの名前 / sign-in name")
        private String name = "";

        @Option(
                names = "--role",
                description = "役割（くり返せます）: ${COMPLETION-CANDIDATES} / role, repeatable")
        private Set<Role> roles = EnumSet.of(Role.MANAGER);

        @Spec private CommandLine.Model.@Nullable CommandSpec spec;

        @Override
        public Integer call() throws SettingsProblem, StartFailed {
            var settings = config.read(System.getenv());
            DemoMark.refuse(settings.dataDirectory());
            var asker = Asker.here();
            var password = asker.secret("password: ");
            var identity = identity(asker);
            var figures = new Figures();
            var clock = InstantSource.system();
            try (var cellar = Cellar.open(settings, figures, clock);
                    var duty = DutyOffice.idle(cellar, settings.space().id(), clock);
                    var offices =
                            new Offices(
                                    settings,
                                    cellar,
                                    new CalendarOffice(
                                            settings, cellar, ActualHours.NOT_KNOWN, clock),
                                    duty,
                                    new SteerOffice(
                                            cellar, settings.space().id(), _ -> null, clock),
                                    News.NOBODY_THERE,
                                    null,
                                    clock,
                                    false)) {
                var wish = new FirstStaff.Wish(roles, name, password);
                var outcome =
                        new FirstStaff(
                                        offices.people(),
                                        offices.slowWork(),
                                        settings.space().name())
                                .create(settings.space().id(), wish)
                                .toCompletableFuture()
                                .join();
                if (identity != null && outcome instanceof Outcome.Done(FirstStaff.Made made)) {
                    enter(cellar, clock, settings.space().id(), made.id(), identity);
                }
                return report(outcome, identity != null && identity.email() != null);
            }
        }

        private static void enter(
                Cellar cellar,
                InstantSource clock,
                SpaceId space,
                ParticipantId who,
                Identity identity) {
            var ledger = new LedgerStore(cellar.database(), cellar.cipher(), cellar.audit(), clock);
            var _ = cellar.database().write(ledger.entering(space, who, identity, null)).join();
        }

        private int report(Outcome<FirstStaff.Made> outcome, boolean reachable) throws StartFailed {
            return switch (outcome) {
                case Outcome.Done<FirstStaff.Made>(var made) -> {
                    var out = Objects.requireNonNull(spec).commandLine().getOut();
                    out.println("作りました。認証アプリに、次を一度だけ登録してください。");
                    out.println("Made. Put this into the authenticator app; it is shown once:");
                    out.println(made.totpUri());
                    if (!reachable) {
                        out.println("メールの宛先がないので、入り方を忘れたときにリンクを送れません。");
                        out.println("Without an e-mail address no new link can be mailed later.");
                    }
                    yield CommandLine.ExitCode.OK;
                }
                case Outcome.Refused<FirstStaff.Made>(var why) ->
                        throw new StartFailed("admin create: " + why.code() + " " + why.limits());
            };
        }

        /**
         * What goes into the ledger, so that a lost way in can be mended by mail; may stay empty.
         */
        private static @Nullable Identity identity(Asker asker) throws StartFailed {
            var realName = asker.line("お名前 / real name: ");
            if (realName.isBlank()) {
                return null;
            }
            var reading = asker.line("よみがな / its reading: ");
            var email = asker.line("メール / e-mail: ");
            var wish = new Identity(realName, reading, email, null, "");
            return switch (Ledger.accept(wish)) {
                case Outcome.Done<Identity>(var identity) -> identity;
                case Outcome.Refused<Identity>(var why) ->
                        throw new StartFailed("admin create: " + why.code() + " " + why.limits());
            };
        }
    }
}
