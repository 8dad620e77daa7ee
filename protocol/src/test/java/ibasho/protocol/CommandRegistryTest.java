package ibasho.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class CommandRegistryTest {
    private static final Pattern NAME = Pattern.compile("[a-z]+\\.[a-z][a-zA-Z]*");

    @Test
    void everyWishThatCanBeReadStandsInTheRegistryWithItsRule() {
        var permitted = ClientMessage.class.getPermittedSubclasses();

        var listed = CommandRegistry.all().stream().map(CommandRegistry.Entry::type).toList();

        assertThat(listed)
                .hasSameElementsAs(
                        Arrays.asList(permitted).stream()
                                .<Class<? extends ClientMessage>>map(
                                        type -> type.asSubclass(ClientMessage.class))
                                .toList());
    }

    @Test
    void everyWishBelongsToOneGroupThatTheServerSwitchesOn() {
        assertThat(CommandRegistry.all())
                .allSatisfy(entry -> assertEquals(2, entry.type().getInterfaces().length));
    }

    @Test
    void namesAreUniqueAndOfOneForm() {
        var names = CommandRegistry.all().stream().map(CommandRegistry.Entry::name).toList();

        assertThat(names).doesNotHaveDuplicates().allMatch(NAME.asMatchPredicate());
    }

    @Test
    void noWishMayBeLargerThanTheLargestFrame() {
        assertThat(CommandRegistry.all())
                .allSatisfy(entry ->
                        assertThat(entry.rule().maxBytes()).isBetween(1, Limits.MAX_FRAME_BYTES));
    }

    @Test
    void aWishIsFoundByItsNameAndByItsRecord() {
        var ping = new SessionRequest.Ping();

        assertSame(CommandRegistry.of(ping), CommandRegistry.find("session.ping"));
    }

    @Test
    void aNameThatNobodyGaveIsNotFound() {
        assertNull(CommandRegistry.find("chat.whisper"));
    }

    @Test
    void closeCodesHaveOneNumberEach() {
        var numbers = Arrays.stream(CloseCode.values()).map(CloseCode::number).toList();

        assertThat(numbers).doesNotHaveDuplicates();
    }
}
