package ibasho.protocol;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The people page of staff. Real names go in here and never come out of it. */
public sealed interface PeopleRequest {
    /** Everybody registered here: answered with {@link Result.People}; no real names. */
    @JsonTypeName("people.list")
    @Command(capability = "people-01", rate = RateClass.LIGHT)
    record ListPeople() implements ClientMessage, PeopleRequest {}

    /**
     * Enter a person; answered with {@link Result.PersonAdded}. Real name and contact go to the
     * ledger. A staff member gets roles only by {@link ProposeRoles} and a second person.
     *
     * @param staff whether this is somebody who works here
     */
    @JsonTypeName("people.add")
    @Command(capability = "people-02", rate = RateClass.CARE, maxBytes = Limits.TEXT_FRAME_BYTES)
    record AddPerson(
            boolean staff,
            String realName,
            String reading,
            @JsonSetter(nulls = Nulls.SET) @Nullable String email,
            @JsonSetter(nulls = Nulls.SET) @Nullable String phone,
            String contactNote)
            implements ClientMessage, PeopleRequest {}

    /** Make a one-time link bound to this person: answered with {@link Result.Invited}. */
    @JsonTypeName("people.invite")
    @Command(capability = "acct-10", rate = RateClass.CARE)
    record Invite(ParticipantId person) implements ClientMessage, PeopleRequest {}

    /** Suspend: sessions end within two seconds, nothing is deleted. */
    @JsonTypeName("people.suspend")
    @Command(capability = "acct-08", rate = RateClass.CARE, maxBytes = Limits.TEXT_FRAME_BYTES)
    record Suspend(ParticipantId person, String reason) implements ClientMessage, PeopleRequest {}

    /** Take a suspension back. */
    @JsonTypeName("people.readmit")
    @Command(capability = "acct-08", rate = RateClass.CARE)
    record Readmit(ParticipantId person) implements ClientMessage, PeopleRequest {}

    /** End every session of a person. */
    @JsonTypeName("people.endSessions")
    @Command(capability = "acct-08", rate = RateClass.CARE)
    record EndSessions(ParticipantId person) implements ClientMessage, PeopleRequest {}

    /** Mail a one-time link to the registered contact; staff never see it (acct-04). */
    @JsonTypeName("people.reset")
    @Command(capability = "acct-04", rate = RateClass.CARE)
    record Reset(ParticipantId person) implements ClientMessage, PeopleRequest {}

    /** Somebody leaves for good: signed out within two seconds, the record stays. */
    @JsonTypeName("people.left")
    @Command(capability = "acct-08", rate = RateClass.CARE)
    record RecordLeaving(ParticipantId person) implements ClientMessage, PeopleRequest {}

    /** Propose the whole set of roles of a staff member; a second person decides. */
    @JsonTypeName("people.proposeRoles")
    @Command(capability = "acct-06", rate = RateClass.CARE)
    record ProposeRoles(ParticipantId person, Set<Role> roles)
            implements ClientMessage, PeopleRequest {}

    /** Decide a proposal made by somebody else, about somebody else. */
    @JsonTypeName("people.decideRoles")
    @Command(capability = "acct-06", rate = RateClass.CARE)
    record DecideRoles(ProposalId proposal, boolean accept)
            implements ClientMessage, PeopleRequest {}

    /**
     * Ask that everything of a person who has left be erased, as the law lets them wish; a second
     * person agrees with {@link DecideErasing}.
     *
     * @param why what was asked, when, and how it was made sure that it was this person
     */
    @JsonTypeName("people.erase")
    @Command(capability = "case-05", rate = RateClass.CARE, maxBytes = Limits.TEXT_FRAME_BYTES)
    record AskErasing(ParticipantId person, String why) implements ClientMessage, PeopleRequest {}

    /** Agree to what somebody else asked, or stop it before it is done. */
    @JsonTypeName("people.decideErasing")
    @Command(capability = "case-05", rate = RateClass.CARE)
    record DecideErasing(ErasureId erasure, boolean agree)
            implements ClientMessage, PeopleRequest {}
}
