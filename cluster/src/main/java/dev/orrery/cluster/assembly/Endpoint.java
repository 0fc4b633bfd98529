package dev.orrery.cluster.assembly;

import dev.orrery.apiserver.http.ApiHttpServer;

/** A cluster's API on a port of this machine, for whoever has the credentials that were made for it. */
public final class Endpoint implements AutoCloseable {
    private final ApiHttpServer server;
    private final UnopenedEndpoint prepared;

    Endpoint(ApiHttpServer server, UnopenedEndpoint prepared) {
        this.server = server;
        this.prepared = prepared;
    }

    /**
     * Serves a cluster.
     *
     * @throws EndpointFault when it cannot listen there, such as on a port that is taken
     */
    public static Endpoint open(LiveCluster cluster, EndpointSettings settings) {
        return UnopenedEndpoint.of(settings).open(cluster);
    }

    public String url() {
        return prepared.url(server.port());
    }

    /**
     * The file with which kubectl and every other client finds its way in.
     *
     * @see <a href="https://kubernetes.io/docs/concepts/configuration/organize-cluster-access-kubeconfig/">kubeconfig</a>
     */
    public String kubeconfig() {
        return prepared.kubeconfig(url()).text();
    }

    /** Takes no more requests and ends all watches. The cluster goes on. */
    @Override
    public void close() {
        server.close();
    }
}
