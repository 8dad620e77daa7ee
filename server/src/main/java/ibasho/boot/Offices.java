package ibasho.boot;

import ibasho.gateway.Desks;
import ibasho.gateway.http.FrontDesk;
import ibasho.info.InfoCardStore;
import ibasho.info.InfoCards;
import ibasho.ledger.Ledger;
import ibasho.ledger.LedgerStore;
import ibasho.mail.MailSettings;
import ibasho.mail.SmtpLetterBox;
import ibasho.participant.Authenticators;
import ibasho.participant.Invitations;
import ibasho.participant.Looks;
import ibasho.participant.OwnAccount;
import ibasho.participant.PasskeyKeeping;
import ibasho.participant.PasskeySettings;
import ibasho.participant.Passkeys;
import ibasho.participant.PeopleStore;
import ibasho.participant.Pledges;
import ibasho.participant.Registration;
import ibasho.participant.RoleChanges;
import ibasho.participant.Rulebook;
import ibasho.participant.SecretKeeping;
import ibasho.participant.Sessions;
import ibasho.participant.SignInDoor;
import ibasho.participant.SlowWork;
import ibasho.participant.Standing;
import ibasho.reading.Readings;
import ibasho.retention.PersonErasureLog;
import ibasho.staff.AccountDesk;
import ibasho.staff.AlarmPost;
import ibasho.staff.CalendarDesk;
import ibasho.staff.DutyDesk;
import ibasho.staff.DutyParts;
import ibasho.staff.DutyRights;
import ibasho.staff.HatNow;
import ibasho.staff.InfoDesk;
import ibasho.staff.News;
import ibasho.staff.PeopleDesk;
import ibasho.staff.PeopleParts;
import ibasho.staff.ReadingDesk;
import ibasho.staff.Reminding;
import ibasho.staff.RulesDesk;
import ibasho.staff.StaffCalls;
import ibasho.staff.SteerDesk;
import ibasho.staff.VoiceDesk;
import ibasho.staff.WelcomeDesk;
import ibasho.voice.VoiceParts;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** People and the desks that serve them. Thread-safe once built. */
final class Offices implements AutoCloseable {
    private final Settings settings;
    private final News news;
    private final PeopleStore people;
    private final SlowWork slowWork = new SlowWork();
    private final Readings readings = new Readings();
    private final Sessions sessions;
    private final Rulebook rulebook;
    private final InfoCards cards;
    private final @Nullable SmtpLetterBox letterBox;
    private final HoursOffice hours;
    private final RecordOffice records;
    private final StaffCalls calls;
    private final CareOffice care;
    private final ConcernOffice concerns;
    private final ConsultOffice consult;
    private final PanelOffice panel;
    private final GraveOffice grave;
    private final SignInDoor signInDoor;
    private final FrontDesk frontDesk;
    private final Desks desks;

    /** Puts the desks up; blocks while first rules and cards are laid out. */
    Offices(
            Settings settings,
            Cellar cellar,
            CalendarOffice almanac,
            DutyOffice duty,
            SteerOffice steering,
            News news,
            @Nullable VoiceParts voice,
            InstantSource clock,
            boolean demo) {
        this.settings = settings;
        this.news = news;
        this.people = new PeopleStore(cellar.database(), cellar.audit(), cellar.cipher(), clock);
        this.sessions = new Sessions(people, clock);
        this.rulebook = new Rulebook(people);
        this.cards = new InfoCards(new InfoCardStore(cellar.database(), cellar.audit()), clock);
        this.letterBox = letterBox(settings.mail());
        this.hours = new HoursOffice(settings, cellar, clock);
        this.records = new RecordOffice(settings, cellar, letterBox, clock);
        this.calls = calls(cellar, clock);
        this.care =
                new CareOffice(
                        cellar,
                        duty,
                        new Registration(people),
                        news,
                        calls,
                        new CareStepLog(steering.ladder().steps(), HatNow.by(duty.duty()::view)),
                        clock);
        this.concerns =
                new ConcernOffice(
                        settings.space().id(),
                        cellar,
                        new Registration(people),
                        news,
                        care.bell(),
                        steering.ladder().steps(),
                        HatNow.by(duty.duty()::view),
                        clock);
        this.consult =
                new ConsultOffice(
                        settings,
                        cellar,
                        duty,
                        almanac.calendar(),
                        new Registration(people),
                        news,
                        calls::call,
                        reminding(cellar, clock),
                        cards,
                        voice,
                        clock);
        this.panel = new PanelOffice(settings, cellar, new Registration(people), news, clock);
        this.grave =
                new GraveOffice(
                        settings.space().id(),
                        cellar,
                        steering.ladder().steps(),
                        almanac.reading(),
                        duty.duty()::view,
                        new GraveOffice.Around(
                                new Registration(people),
                                news,
                                calls::call,
                                steering::whoIsInside,
                                clock));
        var passkeys = new Passkeys(passkeySettings(settings), clock);
        var account = new OwnAccount(people);
        this.signInDoor = new SignInDoor(people, slowWork, passkeys, clock, demo);
        this.frontDesk =
                new PeopleFrontDesk(
                        settings.space().id(),
                        signInDoor,
                        sessions,
                        account,
                        steering.ladder().pauses(),
                        clock);
        this.desks = desks(cellar, almanac, duty, steering, clock, passkeys, account);
        rulebook.layDown(settings.space().id()).toCompletableFuture().join();
        cards.layOutFirstCards(settings.space().id()).join();
    }

    private Desks desks(
            Cellar cellar,
            CalendarOffice almanac,
            DutyOffice duty,
            SteerOffice steering,
            InstantSource clock,
            Passkeys passkeys,
            OwnAccount account) {
        var ledgerStore =
                new LedgerStore(cellar.database(), cellar.cipher(), cellar.audit(), clock);
        var ledger = new Ledger(ledgerStore);
        var keeping = new PasskeyKeeping(people, slowWork, passkeys);
        var steer = steering.parts(duty.door(), new Registration(people), news, concerns.topics());
        return new Desks(
                new WelcomeDesk(
                        new Looks(people),
                        new SecretKeeping(people, slowWork, clock),
                        keeping,
                        new Authenticators(people, settings.space().name()),
                        new Pledges(people),
                        rulebook,
                        ledger),
                new AccountDesk(account, sessions, keeping),
                new PeopleDesk(
                        new PeopleParts(
                                new Registration(people),
                                new Invitations(people),
                                new Standing(people),
                                new RoleChanges(people),
                                new PersonErasureLog(
                                        cellar.database(), cellar.cipher(), cellar.audit(), clock),
                                ledger,
                                ledgerStore,
                                letterBox,
                                settings.publicAddress(settings.gateway().port()))),
                new InfoDesk(cards),
                new DutyDesk(
                        new DutyParts(
                                duty.door(),
                                duty.duty(),
                                duty.rosters(),
                                duty.experiences(),
                                new Registration(people),
                                clock)),
                hours.diaryDesk(new Registration(people), care::callTimes),
                hours.pushDesk(),
                new ReadingDesk(readings),
                new CalendarDesk(almanac.calendar(), almanac.reading(), new Registration(people)),
                concerns.concernDesk(),
                concerns.topicDesk(),
                care.careDesk(),
                care.lineDesk(),
                care.techDesk(),
                new SteerDesk(steer),
                new VoiceDesk(steer),
                grave.breakGlassDesk(),
                grave.incidentDesk(),
                grave.pairsDesk(),
                new RulesDesk(rulebook, steering::whoIsInside, duty.door()::now),
                records.desk(new Registration(people)),
                consult.consultDesk(),
                consult.sideDesk(),
                consult.caseDesk(),
                consult.bookingDesk(),
                panel.desk());
    }

    /** Signing in at any 居場所 of this server. */
    SignInDoor signInDoor() {
        return signInDoor;
    }

    FrontDesk frontDesk() {
        return frontDesk;
    }

    Desks desks() {
        return desks;
    }

    Sessions sessions() {
        return sessions;
    }

    Rulebook rulebook() {
        return rulebook;
    }

    InfoCards cards() {
        return cards;
    }

    ConcernOffice concerns() {
        return concerns;
    }

    HoursOffice hours() {
        return hours;
    }

    /** Who looks after the rights of those on duty. */
    DutyRights dutyRights(DutyOffice duty) {
        return new DutyRights(
                duty.door(), duty.duty(), new Registration(people), settings.space().id());
    }

    /** How an alarm leaves the house. */
    AlarmPost alarmPost() {
        return new AlarmPost(calls);
    }

    /** The record of acts. */
    RecordOffice records() {
        return records;
    }

    /** The care path, the private line and the tickets. */
    CareOffice care() {
        return care;
    }

    /** Consultations. */
    PanelOffice panel() {
        return panel;
    }

    ConsultOffice consult() {
        return consult;
    }

    /** The ledger in danger of life, and the incident register. */
    GraveOffice grave() {
        return grave;
    }

    private Reminding reminding(Cellar cellar, InstantSource clock) {
        var ledger = new LedgerStore(cellar.database(), cellar.cipher(), cellar.audit(), clock);
        return new Reminding(
                new Ledger(ledger), letterBox, settings.publicAddress(settings.gateway().port()));
    }

    private StaffCalls calls(Cellar cellar, InstantSource clock) {
        var ledger = new LedgerStore(cellar.database(), cellar.cipher(), cellar.audit(), clock);
        return new StaffCalls(
                hours.devices(),
                new Registration(people),
                new Ledger(ledger),
                letterBox,
                settings.publicAddress(settings.gateway().port()));
    }

    /** How desks tell those who are connected. */
    News news() {
        return news;
    }

    PeopleStore people() {
        return people;
    }

    SlowWork slowWork() {
        return slowWork;
    }

    @Override
    public void close() {
        slowWork.close();
        hours.close();
        concerns.close();
        readings.close();
        if (letterBox != null) {
            letterBox.close();
        }
    }

    /**
     * Passkeys are bound to a host name; an address in digits has none, so there it is localhost.
     */
    private static PasskeySettings passkeySettings(Settings settings) {
        return PasskeyHome.of(settings);
    }

    private static @Nullable SmtpLetterBox letterBox(@Nullable MailSettings mail) {
        return mail == null ? null : new SmtpLetterBox(mail);
    }
}
