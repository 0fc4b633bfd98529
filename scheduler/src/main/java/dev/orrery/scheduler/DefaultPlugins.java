package dev.orrery.scheduler;

import dev.orrery.scheduler.plugins.NodeAffinityFilter;
import dev.orrery.scheduler.plugins.NodeAffinityScore;
import dev.orrery.scheduler.plugins.NodeName;
import dev.orrery.scheduler.plugins.NodePorts;
import dev.orrery.scheduler.plugins.NodeResourcesBalancedAllocation;
import dev.orrery.scheduler.plugins.NodeResourcesFit;
import dev.orrery.scheduler.plugins.NodeResourcesLeastAllocated;
import dev.orrery.scheduler.plugins.NodeUnschedulable;
import dev.orrery.scheduler.plugins.TaintTolerationFilter;
import dev.orrery.scheduler.plugins.TaintTolerationScore;
import dev.orrery.scheduler.plugins.VolumeBindingFilter;
import dev.orrery.scheduler.plugins.VolumeBindingPreBind;
import dev.orrery.scheduler.plugins.VolumeRestrictions;
import io.vavr.collection.Vector;

/**
 * The plugins that kube-scheduler has on unless it is told otherwise, in its order and with its weights.
 *
 * <p>Not there yet: NodeVolumeLimits (filter, before VolumeBinding), VolumeZone, PodTopologySpread (filter and score of
 * weight 2, after VolumeBinding), InterPodAffinity (filter and score of weight 2, last), ImageLocality (score of weight 1),
 * DefaultPreemption (after the filters; {@link Preemption} only says that it found no victims).
 *
 * @see <a href="https://kubernetes.io/docs/reference/scheduling/config/#scheduling-plugins">Scheduling plugins</a>
 */
public final class DefaultPlugins {

    private DefaultPlugins() {}

    public static Plugins all() {
        return new Plugins(
                Vector.of(
                        new NodeUnschedulable(),
                        new NodeName(),
                        new TaintTolerationFilter(),
                        new NodeAffinityFilter(),
                        new NodePorts(),
                        new NodeResourcesFit(),
                        new VolumeRestrictions(),
                        new VolumeBindingFilter()),
                Vector.of(
                        new TaintTolerationScore(),
                        new NodeAffinityScore(),
                        new NodeResourcesLeastAllocated(),
                        new NodeResourcesBalancedAllocation()),
                Vector.of(new VolumeBindingPreBind()));
    }
}
