package ibasho.protocol;

import org.jspecify.annotations.Nullable;

/**
 * Where somebody asks who would like to come, from the settings file.
 *
 * @param name who answers, such as 相談窓口
 * @param hours when, in words; may be empty
 */
public record SpaceContact(
        String name, @Nullable String phone, @Nullable String mail, String hours) {}
