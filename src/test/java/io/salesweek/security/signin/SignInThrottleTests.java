package io.salesweek.security.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SignInThrottleTests {

    private final AtomicLong now = new AtomicLong();
    private final SignInThrottle throttle = new SignInThrottle(now::get);

    @Test
    void two_slips_are_free_then_pauses_double_up_to_a_minute() {
        wrong("lilei", "home", 2);
        assertThat(pause("lilei", "home")).isZero();
        for (int seconds : new int[] {3, 6, 12, 24, 48, 60, 60}) {
            wrong("lilei", "home", 1);
            assertThat(pause("lilei", "home")).isEqualTo(Duration.ofSeconds(seconds));
        }
    }

    @Test
    void a_pause_passes_and_success_forgets() {
        wrong("lilei", "home", 3);
        now.addAndGet(Duration.ofSeconds(3).toNanos());
        assertThat(pause("lilei", "home")).isZero();
        throttle.right("lilei", "home");
        wrong("lilei", "home", 2);
        assertThat(pause("lilei", "home")).isZero();
    }

    @Test
    void guessing_elsewhere_does_not_shut_a_person_out() {
        wrong("lilei", "attacker", 20);
        assertThat(pause("lilei", "attacker")).isPositive();
        assertThat(pause("lilei", "home")).isZero();
    }

    @Test
    void one_password_tried_on_many_people_is_slowed_down_by_address() {
        for (int i = 0; i < 50; i++) {
            wrong("person" + i, "attacker", 1);
        }
        assertThat(pause("somebody else", "attacker")).isPositive();
        assertThat(pause("somebody else", "home")).isZero();
    }

    @Test
    void very_many_addresses_slow_down_one_person() {
        for (int i = 0; i < 100; i++) {
            wrong("lilei", "address" + i, 1);
        }
        assertThat(pause("lilei", "home")).isPositive();
    }

    @Test
    void whoever_is_known_at_an_address_is_held_up_there_by_nobody_else() {
        throttle.right("lilei", "office");
        for (int i = 0; i < 100; i++) {
            wrong("lilei", "address" + i, 1);
            wrong("person" + i, "office", 1);
        }
        assertThat(pause("lilei", "office")).isZero();
        assertThat(pause("lilei", "home")).isPositive();
        assertThat(pause("wangwei", "office")).isPositive();

        wrong("lilei", "office", 3);
        assertThat(pause("lilei", "office")).isPositive();
    }

    @Test
    void an_ipv6_network_is_one_address_however_many_it_has() {
        for (int i = 0; i < 3; i++) {
            wrong("lilei", "2001:db8:0:1::" + Integer.toHexString(i), 1);
        }
        assertThat(pause("lilei", "2001:db8:0:1:ffff::1")).isPositive();
        assertThat(pause("lilei", "2001:db8:0:2::1")).isZero();
    }

    @Test
    void names_of_any_length_cost_no_memory() {
        String endless = "x".repeat(100_000);
        wrong(endless, "attacker", 3);
        assertThat(pause(endless + "y", "attacker")).isPositive();
        assertThat(pause("lilei", "attacker")).isZero();
    }

    private void wrong(String person, String address, int times) {
        for (int i = 0; i < times; i++) {
            throttle.wrong(person, address);
        }
    }

    private Duration pause(String person, String address) {
        return throttle.pause(person, address);
    }
}
