package io.salesweek.engine.deployment.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** That a file was deployed, and as what: written with the deployment, never changed. */
@Entity
@Table(name = "model_version")
public class ModelVersion {

    @EmbeddedId
    private ModelVersionKey id;

    @Column(name = "model_kind")
    private String kind;

    @Column(name = "model_key")
    private String key;

    @Column(name = "model_version")
    private int version;

    @Column(name = "version_tag")
    private String tag;

    @Column(name = "deployed_by")
    private String by;

    @Column(name = "deployed_at")
    private Instant at;

    private String note;

    private String sha256;

    protected ModelVersion() {}

    public ModelVersion(ModelVersionKey id, String kind, String key, int version, String tag) {
        this.id = id;
        this.kind = kind;
        this.key = key;
        this.version = version;
        this.tag = tag;
    }

    /**
     * @param by null: the application, at its start
     * @param note what the person called the deployment
     */
    public ModelVersion deployed(String by, Instant at, String note, String sha256) {
        this.by = by;
        this.at = at;
        this.note = note;
        this.sha256 = sha256;
        return this;
    }

    public String deployment() {
        return id.deployment();
    }

    public String file() {
        return id.file();
    }

    public String kind() {
        return kind;
    }

    public String key() {
        return key;
    }

    public int version() {
        return version;
    }

    /** As the file says it; null when it says none. */
    public String tag() {
        return tag;
    }

    public String by() {
        return by;
    }

    public Instant at() {
        return at;
    }

    public String note() {
        return note;
    }

    public String sha256() {
        return sha256;
    }
}
