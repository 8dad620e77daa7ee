package ibasho.participant;

import ibasho.protocol.ParticipantId;
import ibasho.protocol.PersonalSettings;
import ibasho.protocol.PersonalSettings.Sound;
import ibasho.protocol.SpaceId;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** How each person likes things shown and heard, inside one transaction. */
final class SettingsStore {
    private static final String BETWEEN = " ";

    private final Handle handle;
    private final SpaceId space;

    SettingsStore(Handle handle, SpaceId space) {
        this.handle = handle;
        this.space = space;
    }

    /** What was chosen, if anything. */
    @Nullable PersonalSettings of(ParticipantId person) {
        return handle.createQuery(
                        """
                        select language, furigana, text_size, theme, contrast, motion, view_as,
                            sounds, saving, talking
                        from person_settings where space_id = :space and person_id = :person
                        """)
                .bind("space", space)
                .bind("person", person)
                .mapTo(Row.class)
                .findOne()
                .map(Row::settings)
                .orElse(null);
    }

    void keep(ParticipantId person, PersonalSettings settings, Instant now) {
        handle.createUpdate(
                        """
                        insert into person_settings
                            (space_id, person_id, language, furigana, text_size, theme, contrast,
                            motion, view_as, sounds, saving, talking, set_at)
                        values (:space, :person, :language, :furigana, :textSize, :theme,
                            :contrast, :motion, :viewAs, :sounds, :saving, :talking, :now)
                        on conflict (space_id, person_id) do update set
                            language = excluded.language, furigana = excluded.furigana,
                            text_size = excluded.text_size, theme = excluded.theme,
                            contrast = excluded.contrast, motion = excluded.motion,
                            view_as = excluded.view_as, sounds = excluded.sounds,
                            saving = excluded.saving, talking = excluded.talking,
                            set_at = excluded.set_at
                        """)
                .bind("space", space)
                .bind("person", person)
                .bindMethods(Row.of(settings))
                .bind("now", now)
                .execute();
    }

    void forget(ParticipantId person) {
        handle.createUpdate(
                        """
                        delete from person_settings
                        where space_id = :space and person_id = :person
                        """)
                .bind("space", space)
                .bind("person", person)
                .execute();
    }

    /** A row as it lies in the table; {@code sounds} are names with a blank between them. */
    public record Row(
            PersonalSettings.Language language,
            boolean furigana,
            PersonalSettings.TextSize textSize,
            PersonalSettings.Theme theme,
            boolean contrast,
            PersonalSettings.Motion motion,
            PersonalSettings.RoomViewing viewAs,
            String sounds,
            boolean saving,
            PersonalSettings.Talking talking) {
        static Row of(PersonalSettings settings) {
            return new Row(
                    settings.language(),
                    settings.furigana(),
                    settings.textSize(),
                    settings.theme(),
                    settings.contrast(),
                    settings.motion(),
                    settings.view(),
                    names(settings.sounds()),
                    settings.saving(),
                    settings.talking());
        }

        PersonalSettings settings() {
            var heard =
                    Arrays.stream(sounds.split(BETWEEN, -1))
                            .filter(name -> !name.isEmpty())
                            .map(Sound::valueOf)
                            .collect(Collectors.toUnmodifiableSet());
            return new PersonalSettings(
                    language, furigana, textSize, theme, contrast, motion, viewAs, heard, saving,
                    talking);
        }

        private static String names(Collection<Sound> sounds) {
            return sounds.stream().map(Enum::name).sorted().collect(Collectors.joining(BETWEEN));
        }
    }
}
