package dev.orrery.cluster.assembly;

import dev.orrery.api.clock.Clock;
import dev.orrery.testkit.clock.ClockContract;

class VirtualClockTest extends ClockContract {

    @Override
    protected Clock clock() {
        return VirtualClock.INSTANCE;
    }
}
