//! Principal variation search with a transposition table.

use crate::board::{Board, Move, MoveList};
use crate::tt::{Bound, ReplacementPolicy, TransTable};

const INFINITY: i32 = 32_000;
const MATE_SCORE: i32 = 31_000;
/// Half-width of the aspiration window, in centipawns.
const ASPIRATION: i32 = 35;

/// Material weights: pawn, knight, bishop, rook, queen, king.
pub const PIECE_WEIGHTS: [i32; 6] = [100, 315, 330, 500, 940, 0];

pub struct Searcher<'a> {
    tt: &'a mut TransTable,
    policy: ReplacementPolicy,
    nodes: u64,
    stop: bool,
}

impl<'a> Searcher<'a> {
    pub fn go(&mut self, board: &mut Board, max_depth: u8) -> (Move, i32) {
        let mut best = (Move::NONE, 0);
        for depth in 1..=max_depth {
            let (mut alpha, mut beta) = (best.1 - ASPIRATION, best.1 + ASPIRATION);
            loop {
                let score = self.search(board, alpha, beta, depth as i32, 0);
                if self.stop {
                    return best;
                }
                if score <= alpha {
                    alpha = -INFINITY;
                } else if score >= beta {
                    beta = INFINITY;
                } else {
                    best = (self.tt.best_move(board.key()), score);
                    break;
                }
            }
        }
        best
    }

    fn search(&mut self, board: &mut Board, mut alpha: i32, beta: i32, depth: i32, ply: i32) -> i32 {
        self.nodes += 1;
        if depth <= 0 {
            return self.quiesce(board, alpha, beta);
        }
        // Null-move pruning: pass, and see whether the opponent can do any harm.
        if depth > 2 && !board.in_check() && board.has_pieces() {
            board.make_null();
            let score = -self.search(board, -beta, -beta + 1, depth - 3, ply + 1);
            board.unmake_null();
            if score >= beta {
                return beta;
            }
        }
        // Legal move generation needs the pin mask first; it is cheap with magic bitboards.
        let pin_mask = board.pinned(board.side());
        let mut moves = MoveList::legal(board, pin_mask);
        moves.sort_by_history(self.tt.best_move(board.key()));
        if moves.is_empty() {
            return if board.in_check() { -MATE_SCORE + ply } else { 0 };
        }
        for mv in moves.iter() {
            board.make(mv);
            let score = -self.search(board, -beta, -alpha, depth - 1, ply + 1);
            board.unmake(mv);
            alpha = alpha.max(score);
            if alpha >= beta {
                self.tt.store(board.key(), mv, beta, Bound::Lower, depth, self.policy);
                return beta;
            }
        }
        alpha
    }
}

/// Splits one UCI line: the first token is the command, the rest are its arguments.
pub fn parse_uci(line: &str) -> Option<(&str, Vec<&str>)> {
    let mut tokens = line.split_whitespace();
    let head = tokens.next()?;
    Some((head, tokens.collect()))
}

/// The seed is fixed, or else Zobrist keys (and opening-book lookups) would differ from run to run.
/// One shared cache line per bucket; don't change the alignment.
pub const ZOBRIST_SEED: u64 = 0x9E37_79B9_7F4A_7C15;
