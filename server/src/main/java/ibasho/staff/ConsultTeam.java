package ibasho.staff;

import ibasho.participant.Person;
import ibasho.protocol.DutyState;
import ibasho.protocol.NamedPerson;
import ibasho.protocol.OnDuty;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.Role;
import ibasho.protocol.SpaceId;
import ibasho.sideroom.Talk;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Those who consult (consult-02) and those who see that somebody waits (consult-07). */
final class ConsultTeam {
    /** Their columns of the privilege matrix: 管理者 and 相談員. */
    static final Set<String> COLUMNS = Set.of("M", "C");

    private final ConsultParts parts;

    ConsultTeam(ConsultParts parts) {
        this.parts = parts;
    }

    static boolean isCounsellor(Set<Role> roles) {
        return roles.contains(Role.COUNSELLOR);
    }

    /**
     * The team at one moment.
     *
     * @param onDuty 相談員 on duty
     * @param reached whether one of those has a page open or is on call
     * @param attentive whether one of those has a page open
     * @param busy whether every one of those is in a talk
     * @param hearing 相談員 and 管理者 on duty: who hears that somebody asks
     */
    record Now(
            Names names,
            Set<ParticipantId> onDuty,
            boolean reached,
            boolean attentive,
            boolean busy,
            Set<ParticipantId> hearing) {

        @Nullable String name(@Nullable ParticipantId who) {
            return who == null ? null : names.of(who);
        }

        /** Whether somebody may come in and counsels. */
        boolean isCounsellor(ParticipantId who) {
            var person = names.people().get(who);
            return person != null && person.isWelcome() && ConsultTeam.isCounsellor(person.roles());
        }

        /** All who counsel, by 呼び名. */
        List<NamedPerson> counsellors() {
            return names.people().values().stream()
                    .filter(person -> isCounsellor(person.id()))
                    .map(Now::named)
                    .filter(Objects::nonNull)
                    .sorted(Comparator.comparing(NamedPerson::nickname))
                    .toList();
        }

        private static @Nullable NamedPerson named(Person person) {
            var nickname = person.nickname();
            return nickname == null ? null : new NamedPerson(person.id(), nickname.text());
        }
    }

    /** As it is now. */
    CompletionStage<Now> now(SpaceId space) {
        return Names.now(parts.registration(), space)
                .thenCombine(parts.rooms().all(space), this::of);
    }

    private Now of(Names names, List<Talk> talks) {
        var duty =
                parts.duty().get().people().stream()
                        .filter(one -> names.people().containsKey(one.who()))
                        .toList();
        var counsellors = duty.stream().filter(one -> has(names, one, "C")).toList();
        var talking = talks.stream().filter(this::isHeldNow).map(Talk::counsellor).toList();
        return new Now(
                names,
                ids(counsellors),
                counsellors.stream().anyMatch(this::isReached),
                counsellors.stream().anyMatch(one -> parts.connected().test(one.who())),
                !counsellors.isEmpty() && talking.containsAll(ids(counsellors)),
                ids(
                        duty.stream()
                                .filter(one -> has(names, one, "C") || has(names, one, "M"))
                                .toList()));
    }

    private boolean isHeldNow(Talk talk) {
        return talk.isOpen() && parts.rooms().inside(talk.room()).contains(talk.counsellor());
    }

    private boolean isReached(OnDuty one) {
        return one.state() == DutyState.ON_CALL || parts.connected().test(one.who());
    }

    private static boolean has(Names names, OnDuty one, String column) {
        var person = names.people().get(one.who());
        return person != null
                && person.roles().stream().anyMatch(role -> role.column().equals(column));
    }

    private static Set<ParticipantId> ids(List<OnDuty> people) {
        return people.stream().map(OnDuty::who).collect(Collectors.toUnmodifiableSet());
    }
}
