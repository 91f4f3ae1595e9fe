package io.salesweek.engine.deployment.persistence;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

public interface ModelVersions extends JpaRepository<ModelVersion, ModelVersionKey> {

    /** All versions of a model, the newest first. */
    List<ModelVersion> findByKeyOrderByVersionDescAtDesc(String key);
}
