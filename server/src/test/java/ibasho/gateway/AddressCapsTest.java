package ibasho.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import ibasho.gateway.http.AddressKeys;
import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class AddressCapsTest {
    private final AddressCaps caps = new AddressCaps(new AddressKeys(), 2);

    @Test
    void givesEachAddressItsPlacesAndNoMore() {
        assertThat(IntStream.range(0, 3).mapToObj(_ -> caps.take(at("192.0.2.1"))))
                .containsExactly(true, true, false);
        assertThat(caps.take(at("192.0.2.2"))).isTrue();
    }

    @Test
    void givesAPlaceAgainThatWasGivenBack() {
        IntStream.range(0, 3).forEach(_ -> caps.take(at("192.0.2.1")));

        caps.giveBack(at("192.0.2.1"));

        assertThat(caps.take(at("192.0.2.1"))).isTrue();
        assertThat(caps.take(at("192.0.2.1"))).isFalse();
    }

    @Test
    void countsOneHouseholdOfTheNewerAddressesAsOne() {
        assertThat(caps.take(at("2001:db8:1:2::1"))).isTrue();
        assertThat(caps.take(at("2001:db8:1:2::2"))).isTrue();

        assertThat(caps.take(at("2001:db8:1:2::3"))).isFalse();
        assertThat(caps.take(at("2001:db8:1:3::1"))).isTrue();
    }

    @Test
    void doesNotCountThisVeryHost() {
        assertThat(IntStream.range(0, 100).allMatch(_ -> caps.take(at("127.0.0.1")))).isTrue();
    }

    private static InetSocketAddress at(String address) {
        try {
            var bytes = NetUtil.createByteArrayFromIpAddressString(address);
            return new InetSocketAddress(InetAddress.getByAddress(bytes), 1_234);
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
