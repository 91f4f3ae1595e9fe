package io.salesweek.review.persistence;

import org.springframework.data.jpa.repository.JpaRepository;

public interface TeamReviewRepository extends JpaRepository<TeamReviewEntity, String> {}
