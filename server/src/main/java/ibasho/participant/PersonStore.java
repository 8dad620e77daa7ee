package ibasho.participant;

import ibasho.protocol.Avatar;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.PersonView;
import ibasho.protocol.SpaceId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** Rows of people in one 居場所, inside one transaction. */
final class PersonStore {
    private final Handle handle;
    private final SpaceId space;
    private final RoleStore roles;

    PersonStore(Handle handle, SpaceId space) {
        this.handle = handle;
        this.space = space;
        this.roles = new RoleStore(handle, space);
    }

    /** Enters a person who has not arrived yet. */
    void add(ParticipantId id, boolean staff, @Nullable ParticipantId assignedTo, Instant now) {
        update(
                        """
                        insert into person
                            (space_id, id, staff, robot, state, entered_at, assigned_to, secret_later)
                        values
                            (:space, :id, :staff, :no, 'REGISTERED', :now, :assigned, :no)
                        """)
                .bind("id", id)
                .bind("staff", staff)
                .bind("no", false)
                .bind("now", now)
                .bind("assigned", assignedTo == null ? null : assignedTo.value())
                .execute();
    }

    @Nullable Person find(ParticipantId id) {
        var row =
                query("select * from person where space_id = :space and id = :id")
                        .bind("id", id)
                        .mapTo(PersonRow.class)
                        .findOne()
                        .orElse(null);
        return row == null ? null : row.with(roles.of(id));
    }

    /** Everybody but robots, in the order in which they were entered. */
    List<Person> all() {
        return allWhere("not robot");
    }

    /** Everybody, robots too. */
    List<Person> allAndRobots() {
        return allWhere("1 = 1");
    }

    private List<Person> allWhere(String which) {
        var all = roles.all();
        return query(
                        "select * from person where space_id = :space and "
                                + which
                                + " order by entered_at, id")
                .mapTo(PersonRow.class)
                .stream()
                .map(row -> row.with(all.getOrDefault(row.id(), Set.of())))
                .toList();
    }

    /** Who holds this fold as a 呼び名, if anybody. */
    @Nullable ParticipantId holderOf(String nicknameFold) {
        return query("select id from person where space_id = :space and nickname_fold = :fold")
                .bind("fold", nicknameFold)
                .mapTo(ParticipantId.class)
                .findOne()
                .orElse(null);
    }

    /** Folds of the display names of those who work here. */
    List<String> staffFolds() {
        return query(
                        """
                        select nickname_fold from person
                        where space_id = :space and staff and nickname_fold is not null
                        """)
                .mapTo(String.class)
                .list();
    }

    void setNickname(ParticipantId id, Nickname nickname) {
        update(
                        """
                        update person set nickname = :text, nickname_fold = :fold
                        where space_id = :space and id = :id
                        """)
                .bind("id", id)
                .bind("text", nickname.text())
                .bind("fold", nickname.fold())
                .execute();
    }

    void setAvatar(ParticipantId id, Avatar avatar) {
        update(
                        """
                        update person set avatar_style = :style, avatar_seed = :seed
                        where space_id = :space and id = :id
                        """)
                .bind("id", id)
                .bind("style", avatar.style())
                .bind("seed", avatar.seed())
                .execute();
    }

    void setState(ParticipantId id, PersonView.State state) {
        update("update person set state = :state where space_id = :space and id = :id")
                .bind("id", id)
                .bind("state", state.name())
                .execute();
    }

    void setRobot(ParticipantId id, boolean robot) {
        update("update person set robot = :robot where space_id = :space and id = :id")
                .bind("id", id)
                .bind("robot", robot)
                .execute();
    }

    void setSecretLater(ParticipantId id, boolean later) {
        update("update person set secret_later = :later where space_id = :space and id = :id")
                .bind("id", id)
                .bind("later", later)
                .execute();
    }

    void setPledged(ParticipantId id, Instant at) {
        update("update person set pledged_at = :at where space_id = :space and id = :id")
                .bind("id", id)
                .bind("at", at)
                .execute();
    }

    /** Records or, with {@code null}, clears the wish for a new way in. */
    void setAskedForHelp(ParticipantId id, @Nullable Instant at) {
        update("update person set asked_for_help_at = :at where space_id = :space and id = :id")
                .bind("id", id)
                .bind("at", at == null ? null : at.toEpochMilli())
                .execute();
    }

    private Query query(String sql) {
        return handle.createQuery(sql).bind("space", space);
    }

    private Update update(String sql) {
        return handle.createUpdate(sql).bind("space", space);
    }
}
