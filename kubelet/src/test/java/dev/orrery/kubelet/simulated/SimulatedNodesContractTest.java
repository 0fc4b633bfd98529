package dev.orrery.kubelet.simulated;

import dev.orrery.api.node.PodRuntime;
import dev.orrery.model.chance.Chance;
import dev.orrery.testkit.node.PodRuntimeContract;
import io.vavr.collection.HashSet;

class SimulatedNodesContractTest extends PodRuntimeContract<NodesState> {

    @Override
    protected PodRuntime<NodesState> runtime() {
        return new SimulatedNodes(NodeTimings.USUAL, ProgramLibrary.standard(), new Chance(1), HashSet.empty());
    }
}
