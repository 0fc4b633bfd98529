package dev.orrery.controllers.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.model.apps.Deployment;
import dev.orrery.model.intstr.IntOrString;
import dev.orrery.testkit.ObjectFixtures;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A rolling update takes the steps that a real control plane took, when pods become ready one after the other. */
class RollingStepsTest {

    @ParameterizedTest(name = "{0} replicas, surge {1}, unavailable {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    1  | 25%  | 25%  | 2 created 1, 1 1->0
                    2  | 25%  | 25%  | 2 created 1, 1 2->1, 2 1->2, 1 1->0
                    4  | 25%  | 25%  | 2 created 1, 1 4->3, 2 1->2, 1 3->2, 2 2->3, 1 2->1, 2 3->4, 1 1->0
                    10 | 25%  | 25%  | 2 created 3, 1 10->8, 2 3->5, 1 8->7, 2 5->6, 1 7->6, 2 6->7, 1 6->5, 2 7->8, 1 5->4, 2 8->9, 1 4->3, 2 9->10, 1 3->2, 1 2->1, 1 1->0
                    4  | 1    | 0    | 2 created 1, 1 4->3, 2 1->2, 1 3->2, 2 2->3, 1 2->1, 2 3->4, 1 1->0
                    4  | 0    | 1    | 2 created 0, 1 4->3, 2 0->1, 1 3->2, 2 1->2, 1 2->1, 2 2->3, 1 1->0, 2 3->4
                    4  | 50%  | 0    | 2 created 2, 1 4->3, 2 2->3, 1 3->2, 2 3->4, 1 2->1, 1 1->0
                    4  | 2    | 2    | 2 created 2, 1 4->2, 2 2->4, 1 2->1, 1 1->0
                    4  | 0    | 50%  | 2 created 0, 1 4->2, 2 0->2, 1 2->1, 2 2->3, 1 1->0, 2 3->4
                    4  | 0    | 100% | 2 created 0, 1 4->0, 2 0->4
                    3  | 10%  | 10%  | 2 created 1, 1 3->2, 2 1->2, 1 2->1, 2 2->3, 1 1->0
                    3  | 0%   | 10%  | 2 created 0, 1 3->2, 2 0->1, 1 2->1, 2 1->2, 1 1->0, 2 2->3
                    3  | 10%  | 0%   | 2 created 1, 1 3->2, 2 1->2, 1 2->1, 2 2->3, 1 1->0
                    1  | 0    | 1    | 2 created 0, 1 1->0, 2 0->1
                    2  | 0    | 1    | 2 created 0, 1 2->1, 2 0->1, 1 1->0, 2 1->2
                    7  | 25%  | 25%  | 2 created 2, 1 7->6, 2 2->3, 1 6->5, 2 3->4, 1 5->4, 2 4->5, 1 4->3, 2 5->6, 1 3->2, 2 6->7, 1 2->1, 1 1->0
                    """)
    void takesTheRecordedSteps(int replicas, String surge, String unavailable, String steps) {
        Rollouts rollouts =
                Rollouts.healthy().apply(web(replicas, surge, unavailable)).toTheEnd();
        assertThat(rollouts.steps()).isEqualTo("1 created " + replicas);

        rollouts.edit(web -> ObjectFixtures.withImage(web, "web:2")).toTheEnd();

        assertThat(rollouts.steps()).isEqualTo(steps);
    }

    @ParameterizedTest(name = "{0} replicas, surge {1}, unavailable {2}, a broken image")
    @CsvSource({"1, 25%, 25%, 1, 1", "2, 25%, 25%, 2, 1", "4, 25%, 25%, 3, 2", "10, 25%, 25%, 8, 5"})
    void stopsAtABrokenImage(int replicas, String surge, String unavailable, int old, int young) {
        Rollouts rollouts =
                Rollouts.healthy().apply(web(replicas, surge, unavailable)).toTheEnd();

        rollouts.edit(web -> ObjectFixtures.withImage(web, "web:broken")).toTheEnd();

        assertThat(Size.replicas(rollouts.set(1))).isEqualTo(old);
        assertThat(Size.replicas(rollouts.set(2))).isEqualTo(young);
    }

    private static Deployment web(int replicas, String surge, String unavailable) {
        Deployment web = ObjectFixtures.deployment("web", replicas, "web:1");
        return web.withSpec(web.spec().withStrategy(ObjectFixtures.rollingUpdate(limit(surge), limit(unavailable))));
    }

    private static IntOrString limit(String text) {
        return text.endsWith("%") ? IntOrString.of(text) : IntOrString.of(Integer.parseInt(text));
    }
}
