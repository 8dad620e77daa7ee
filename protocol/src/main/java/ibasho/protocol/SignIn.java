package ibasho.protocol;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.Nulls;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code POST /api/session}. Answered with {@link SignInAnswer}; every failure looks the
 * same from outside.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "t")
public sealed interface SignIn {
    /** A link from staff: invitation, one-time return or reset. */
    @JsonTypeName("link")
    record Link(String token) implements SignIn {}

    /**
     * Sign-in name and secret.
     *
     * @param code six digits of the authenticator; staff need it, participants may leave it {@code
     *     null}
     * @param remember stay signed in on this device; the default everywhere is no
     */
    @JsonTypeName("secret")
    record Secret(
            String signInName,
            String secret,
            @JsonSetter(nulls = Nulls.SET) @Nullable String code,
            boolean remember)
            implements SignIn {}

    /** A passkey: the browser's credential as JSON (AuthenticationResponseJSON). */
    @JsonTypeName("passkey")
    record Passkey(String credential, boolean remember) implements SignIn {}

    /** "I lost my way in": always answered the same; staff see the wish if the name exists. */
    @JsonTypeName("lost")
    record Lost(String signInName) implements SignIn {}
}
