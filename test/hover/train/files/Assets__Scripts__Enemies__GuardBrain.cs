using System.Collections.Generic;
using UnityEngine;
using UnityEngine.AI;

namespace Saltmarsh.Enemies
{
    /// <summary>
    /// Patrol, chase and search behaviour of the castle guards.
    /// </summary>
    [RequireComponent(typeof(NavMeshAgent))]
    public class GuardBrain : MonoBehaviour
    {
        private enum State { Patrol, Chase, Search }

        [Header("Senses")]
        [SerializeField] private float sightRange = 14f;
        [SerializeField] private LayerMask sightMask;

        [Header("Memory")]
        [Tooltip("Seconds a guard remembers where the player was last seen.")]
        [SerializeField] private float memorySeconds = 8f;

        [SerializeField] private List<Transform> waypoints;

        private NavMeshAgent agent;
        private State state = State.Patrol;
        private Vector3 lastSeen;
        private float lastSeenAt;
        private int next;

        private void Awake()
        {
            agent = GetComponent<NavMeshAgent>();
        }

        private void Update()
        {
            if (CanSeePlayer(out Vector3 position))
            {
                lastSeen = position;
                lastSeenAt = Time.time;
                state = State.Chase;
            }

            switch (state)
            {
                case State.Chase:
                    agent.SetDestination(lastSeen);
                    if (Time.time - lastSeenAt > memorySeconds) state = State.Search;
                    break;
                case State.Patrol when !agent.pathPending && agent.remainingDistance < 0.5f:
                    next = (next + 1) % waypoints.Count;
                    agent.SetDestination(waypoints[next].position);
                    break;
            }
        }

        // A noise only draws the guard's attention when he isn't chasing already.
        public void OnNoise(Vector3 source, float loudness)
        {
            if (state == State.Chase) return;
            float heard = loudness * Mathf.InverseLerp(sightRange, 0f, Vector3.Distance(transform.position, source));
            if (heard > 0.2f) Investigate(source);
        }

        // Reward for a silent take-down: the score multiplier goes up.
        public void OnTakenDown(ScoreBoard board)
        {
            board.AddScore(250);
            agent.enabled = false;
        }

        private bool CanSeePlayer(out Vector3 position)
        {
            position = Player.Instance.transform.position;
            Vector3 dir = position - transform.position;
            return dir.magnitude < sightRange && !Physics.Raycast(transform.position, dir, dir.magnitude, sightMask);
        }
    }
}
